#!/usr/bin/env python3
"""The coefficients in Sources/CKernels/kernels/scalar.h, and how they come about.

Each is the polynomial of least maximal weighted error (Remez's exchange) in 60 digits, then rounded. Needs mpmath.
"""

from mpmath import mp, mpf, atan, cos, erf, erfc, exp, log, sin, sqrt, tanh, lu_solve, matrix, pi

mp.dps = 60


def remez(f, weight, low, high, degree, rounds=12):
    """Coefficients p of Σ pₖ xᵏ that minimise max |weight(x) · (f(x) − p(x))| on [low, high]."""
    n = degree + 2
    given = weight
    weight = lambda x: max(abs(given(x)), mpf("1e-9"))  # A weight of 0 would make the system singular.
    points = [(low + high) / 2 - (high - low) / 2 * cos(pi * k / (n - 1)) for k in range(n)]
    for _ in range(rounds):
        a, b = matrix(n, n), matrix(n, 1)
        for r, x in enumerate(points):
            for c in range(degree + 1):
                a[r, c] = x**c
            a[r, degree + 1] = (-1) ** r / weight(x)
            b[r] = f(x)
        solution = lu_solve(a, b)
        p = [solution[c] for c in range(degree + 1)]

        def error(x):
            return weight(x) * (f(x) - sum(c * x**k for k, c in enumerate(p)))

        # The greatest error between each two changes of sign.
        count = 40 * n
        grid = [low + (high - low) * (1 - cos(pi * k / count)) / 2 for k in range(count + 1)]
        values = [error(x) for x in grid]
        extremes = []
        for x, e in zip(grid, values):
            if extremes and (e > 0) == (extremes[-1][1] > 0):
                if abs(e) > abs(extremes[-1][1]):
                    extremes[-1] = (x, e)
            else:
                extremes.append((x, e))
        while len(extremes) > n:
            extremes.pop(0 if abs(extremes[0][1]) < abs(extremes[-1][1]) else -1)
        if len(extremes) < n:
            break
        points = [x for x, _ in extremes]
    return p, max(abs(v) for v in values)


def show(name, p, error, bits):
    digits = 10 if bits == 24 else 18
    print(f"{name}: error 2^{float(log(error, 2)):.1f}")
    print("  " + ", ".join(mp.nstr(c, digits) for c in p))


half_log2 = log(2) / 2 * mpf("1.0005")


def series(terms):
    """Σ termsₖ xᵏ, for functions that cancel near 0."""
    return lambda x: sum(t * x**k for k, t in enumerate(terms))


def exp_rest(x):  # (eˣ − 1 − x) / x²
    return series([1 / mp.factorial(k + 2) for k in range(40)])(x)


for bits, degree in (24, 4), (53, 9):
    show(f"exp {bits}", *remez(exp_rest, lambda x: x * x / exp(x), -half_log2, half_log2, degree), bits)


def log_rest(x):  # (log(1 + x) − x + x²/2) / x³
    if abs(x) < mpf("1e-3"):
        return series([(-1) ** k / mpf(k + 3) for k in range(30)])(x)
    return (log(1 + x) - x + x * x / 2) / x**3


def log_weight(x):
    return x**3 / log(1 + x) if x != 0 else mpf(0)


show("log 24", *remez(log_rest, log_weight, sqrt(mpf(1) / 2) - 1, sqrt(mpf(2)) - 1, 8), 24)


def atanh_rest(z, first):  # Σ 2 zᵏ / (2k + first)
    return sum(2 * z**k / mpf(2 * k + first) for k in range(60))


top = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.001")
show("log 53, 2/3 and on", *remez(lambda z: atanh_rest(z, 3), lambda z: z / 2, mpf(0), top, 6), 53)
show("power 53, 2/5 and on", *remez(lambda z: atanh_rest(z, 5), lambda z: z * z / 2, mpf(0), top, 7), 53)

quarter = (pi / 4 * mpf("1.0001")) ** 2


def sin_rest(z):  # (sin r − r) / r³, z = r²
    return sum((-1) ** (k + 1) * z**k / mp.factorial(2 * k + 3) for k in range(20))


def cos_rest(z):  # (cos r − 1 + r²/2) / r⁴
    return sum((-1) ** k * z**k / mp.factorial(2 * k + 4) for k in range(20))


for bits, s, c in (24, 3, 2), (53, 5, 5):
    show(f"sin {bits}", *remez(sin_rest, lambda z: z, mpf(0), quarter, s), bits)
    show(f"cos {bits}", *remez(cos_rest, lambda z: z * z, mpf(0), quarter, c), bits)


def tanh_rest(z):  # (tanh x / x − 1) / x², z = x²
    if z < mpf("1e-8"):
        return -mpf(1) / 3 + 2 * z / 15 - 17 * z * z / 315
    x = sqrt(z)
    return (tanh(x) / x - 1) / z


show("tanh 24", *remez(tanh_rest, lambda z: z, mpf(0), mpf("0.625") ** 2, 4), 24)


def atan_rest(z):
    return sum((-1) ** (k + 1) * z**k / mpf(2 * k + 3) for k in range(150))


eighth = (sqrt(mpf(2)) - 1) ** 2 * mpf("1.0001")
for bits, degree in (24, 5), (53, 10):
    show(f"atan {bits}", *remez(atan_rest, lambda z: z, mpf(0), eighth, degree), bits)


def erf_small(z):  # erf x / x
    return 2 / sqrt(pi) * sum((-1) ** k * z**k / mp.factorial(k) / (2 * k + 1) for k in range(60))


for bits, degree in (24, 6), (53, 11):
    show(f"erf small {bits}", *remez(erf_small, lambda z: 1 / erf_small(z), mpf(0), mpf(1), degree), bits)


def erf_large(t):  # erfc(x) e^(x²) where t = (x − 3) / (x + 3)
    x = 3 * (1 + t) / (1 - t)
    return erfc(x) * exp(x * x)


def erf_weight(t):
    x = 3 * (1 + t) / (1 - t)
    return exp(-x * x) / erf(x)


for bits, high, degree in (24, 4, 6), (53, 6, 14):
    show(f"erf large {bits}", *remez(erf_large, erf_weight, mpf(-1) / 2, mpf(high - 3) / (high + 3), degree), bits)
