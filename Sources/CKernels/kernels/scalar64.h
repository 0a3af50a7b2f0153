// Functions of f64: within a few units in the last place, over the whole range of arguments. The coefficients come from
// Tools/scalar-coefficients.py.
#pragma once

#ifdef __clang__
#pragma float_control(push)
#pragma clang fp contract(off)
#endif

// Adding and taking away 1.5 * 2^52 rounds to a whole number, whose bits the sum carries.
#define K_ROUND_F64 6755399441055744.0
#define K_LOG2_HIGH_F64 0x1.62e42feep-1
#define K_LOG2_LOW_F64 0x1.a39ef35793c76p-33

K_INLINE double k_abs_f64(double x) { return K_ABS_F64(x); }
K_INLINE double k_negate_f64(double x) { return -x; }
K_INLINE double k_sign_f64(double x) { return x > 0 ? 1.0 : x < 0 ? -1.0 : x; }
K_INLINE k_u8 k_isFinite_f64(double x) { return k_abs_f64(x) < K_INFINITY_F64; }
K_INLINE double k_sqrt_f64(double x) { return K_SQRT_F64(x); }
K_INLINE double k_rsqrt_f64(double x) { return 1.0 / k_sqrt_f64(x); }
// NaN wins.
K_INLINE double k_max_f64(double a, double b) { return a > b || a != a ? a : b; }
K_INLINE double k_min_f64(double a, double b) { return a < b || a != a ? a : b; }

#if K_ISA >= 1
K_INLINE double k_round_f64(double x) { return __builtin_elementwise_roundeven(x); }
K_INLINE double k_floor_f64(double x) { return __builtin_elementwise_floor(x); }
K_INLINE double k_ceil_f64(double x) { return __builtin_elementwise_ceil(x); }
K_INLINE double k_truncate_f64(double x) { return __builtin_elementwise_trunc(x); }
#else
// Without an instruction: beyond 2^52 every number is whole; below, adding 2^52 rounds to even.
K_INLINE double k_round_f64(double x) {
  double a = k_abs_f64(x), whole = (a + 0x1p52) - 0x1p52;
  return a < 0x1p52 ? K_COPY_SIGN_F64(whole, x) : x;
}
K_INLINE double k_floor_f64(double x) {
  double r = k_round_f64(x);
  return K_COPY_SIGN_F64(r > x ? r - 1.0 : r, x);
}
K_INLINE double k_ceil_f64(double x) {
  double r = k_round_f64(x);
  return K_COPY_SIGN_F64(r < x ? r + 1.0 : r, x);
}
K_INLINE double k_truncate_f64(double x) {
  return K_COPY_SIGN_F64(k_floor_f64(k_abs_f64(x)), x);
}
#endif

// 2^n for -1022 <= n <= 1023.
K_INLINE double k_power_of_two_f64(k_i64 n) { return k_double_of_bits((k_u64)(n + 1023) << 52); }

// p * 2^n where the result may overflow or be denormal: two halves, one rounding.
K_INLINE double k_scaled_f64(double p, k_i64 n) {
  k_i64 half = n >> 1;
  return p * k_power_of_two_f64(half) * k_power_of_two_f64(n - half);
}

// exp(f) - 1 for |f| <= log(2) / 2.
K_INLINE double k_exp_rest_f64(double f) {
  double q = 2.50000419267135524e-8;
  q = K_FMA(q, f, 2.76303066680510056e-7);
  q = K_FMA(q, f, 2.75575867199231307e-6);
  q = K_FMA(q, f, 0.0000248014929485512483);
  q = K_FMA(q, f, 0.000198412695058853132);
  q = K_FMA(q, f, 0.0013888888943760944);
  q = K_FMA(q, f, 0.00833333333349491388);
  q = K_FMA(q, f, 0.0416666666665297248);
  q = K_FMA(q, f, 0.166666666666664116);
  q = K_FMA(q, f, 0.500000000000001067);
  return K_FMA(f * f, q, f);
}

// exp(x + low) for a `low` far smaller than x: x = n log 2 + f. Limits keep n within what can be scaled; NaN passes.
K_INLINE double k_exp_sum_f64(double x, double low) {
  x = x < -746.0 ? -746.0 : x;
  x = x > 710.0 ? 710.0 : x;
  double t = K_FMA(x, 0x1.71547652b82fep0, K_ROUND_F64), n = t - K_ROUND_F64;
  k_i64 k = (k_i64)(k_bits_f64(t) - k_bits_f64(K_ROUND_F64));
  double f = K_FMA(-n, K_LOG2_LOW_F64, K_FMA(-n, K_LOG2_HIGH_F64, x)) + low;
  return k_scaled_f64(k_exp_rest_f64(f) + 1.0, k);
}
K_INLINE double k_exp_f64(double x) { return k_exp_sum_f64(x, 0.0); }

// 2^n (exp(f) - 1) + (2^n - 1), in halves, since 2^1024 is out of range.
K_INLINE double k_expm1_f64(double x) {
  double c = x < -40.0 ? -40.0 : x;
  c = c > 710.0 ? 710.0 : c;
  double t = K_FMA(c, 0x1.71547652b82fep0, K_ROUND_F64), n = t - K_ROUND_F64;
  k_i64 k = (k_i64)(k_bits_f64(t) - k_bits_f64(K_ROUND_F64));
  double f = K_FMA(-n, K_LOG2_LOW_F64, K_FMA(-n, K_LOG2_HIGH_F64, c));
  double s = k_power_of_two_f64(k - 1);
  double r = 2.0 * K_FMA(s, k_exp_rest_f64(f), s - 0.5);
  return k_abs_f64(x) < 0x1p-60 ? x : r;
}

// x = 2^e m with m in [sqrt(1/2), sqrt(2)), for x > 0.
K_INLINE double k_mantissa_f64(double x, double *e) {
  int small = x < 0x1p-1022;
  k_u64 u = k_bits_f64(small ? x * 0x1p54 : x) + (0x3ff0000000000000ul - 0x3fe6a09e667f3bcdul);
  // The exponent as a number, without a conversion of 64-bit integers.
  *e = k_double_of_bits(0x4330000000000000ul | u >> 52) - (0x1p52 + 1023.0) - (small ? 54.0 : 0.0);
  return k_double_of_bits((u & 0x000ffffffffffffful) + 0x3fe6a09e667f3bcdul);
}

// log(x) + low. With s = f / (2 + f), log(1 + f) = 2 s + (2/3) s^3 + ..., and 2 s = f - s f.
K_INLINE double k_log_sum_f64(double x, double low) {
  double e, f = k_mantissa_f64(x, &e) - 1.0;
  double s = f / (2.0 + f), z = s * s, half = 0.5 * f * f;
  double p = 0.147975082175551862;
  p = K_FMA(p, z, 0.153139033094950167);
  p = K_FMA(p, z, 0.181835697325522452);
  p = K_FMA(p, z, 0.222221984762246127);
  p = K_FMA(p, z, 0.285714287432592994);
  p = K_FMA(p, z, 0.399999999994111135);
  p = K_FMA(p, z, 0.666666666666673489);
  double r = K_FMA(s, K_FMA(z, p, half), K_FMA(e, K_LOG2_LOW_F64, low));
  return K_FMA(e, K_LOG2_HIGH_F64, f - (half - r));
}
K_INLINE double k_log_f64(double x) {
  double r = k_log_sum_f64(x, 0.0);
  return x > 0 ? (x < K_INFINITY_F64 ? r : x) : x == 0 ? -K_INFINITY_F64 : K_NAN_F64;
}
// What is lost in u = 1 + x comes back as a correction.
K_INLINE double k_log1p_f64(double x) {
  double u = 1.0 + x, lost = x < 1.0 ? x - (u - 1.0) : 1.0 - (u - x);
  double r = k_log_sum_f64(u, lost / u);
  r = x > -1.0 ? (x < K_INFINITY_F64 ? r : x) : x == -1.0 ? -K_INFINITY_F64 : K_NAN_F64;
  return x == 0 ? x : r;
}

// 2 / pi after a word of zeros: 1216 bits, as many as the greatest number needs.
static const k_u64 k_two_over_pi_f64[20] K_UNUSED = {
  0ul, 0xa2f9836e4e441529ul, 0xfc2757d1f534ddc0ul, 0xdb6295993c439041ul, 0xfe5163abdebbc561ul,
  0xb7246e3a424dd2e0ul, 0x06492eea09d1921cul, 0xfe1deb1cb129a73eul, 0xe88235f52ebb4484ul,
  0xe99c7026b45f7e41ul, 0x3991d639835339f4ul, 0x9c845f8bbdf9283bul, 0x1ff897ffde05980ful,
  0xef2f118b5a0a6d1ful, 0x6d367ecf27cb09b7ul, 0x4f463f669e5fea2dul, 0x7527bac7ebe5f17bul,
  0x3d0739f78a5292eaul, 0x6bfb5fb11f8d5d08ul, 0x56033046fc7b6babul,
};

// x = r + q pi / 2 with |r| <= pi / 4, for every finite x: the product with 2 / pi in whole numbers, of which those bits
// are taken that are not multiples of 4 (Payne and Hanek, 1983).
K_INLINE double k_reduced_f64(double x, k_u32 *q) {
  k_u64 u = k_bits_f64(x) & 0x7ffffffffffffffful, e = u >> 52;
  k_u64 m = (u & 0x000ffffffffffffful) | 0x0010000000000000ul;
  e = e < 1022 ? 1022 : e;
  k_u64 from = e - 1013, i = from >> 6, shift = from & 63;
  const k_u64 *w = k_two_over_pi_f64 + i;
  k_u64 up = 63 - shift;
  k_u64 w0 = w[0] << shift | w[1] >> 1 >> up, w1 = w[1] << shift | w[2] >> 1 >> up;
  k_u64 w2 = w[2] << shift | w[3] >> 1 >> up;
  k_u64 part = m * w1, low = part + k_upper_half(m, w2);
  k_u64 high = m * w0 + k_upper_half(m, w1) + (low < part);
  k_u32 quarter = (k_u32)((high + ((k_u64)1 << 61)) >> 62);
  high -= (k_u64)quarter << 62;
  double r = K_FMA((double)low, 0x1p-126, (double)(k_i64)high * 0x1p-62);
  r *= 0x1.921fb54442d18p0;
  int near = k_abs_f64(x) < 0.75;
  *q = near ? 0u : x < 0 ? 0u - quarter : quarter;
  r = near ? x : x < 0 ? -r : r;
  return k_abs_f64(x) < K_INFINITY_F64 ? r : K_NAN_F64;
}
K_INLINE double k_sin_near_f64(double r) {
  double z = r * r, p = 1.58967951905370735e-10;
  p = K_FMA(p, z, -2.505075810880838e-8);
  p = K_FMA(p, z, 2.75573136918912939e-6);
  p = K_FMA(p, z, -0.000198412698298078023);
  p = K_FMA(p, z, 0.00833333333332241381);
  p = K_FMA(p, z, -0.16666666666666632);
  return K_FMA(r * z, p, r);
}
K_INLINE double k_cos_near_f64(double r) {
  double z = r * r, p = -1.13596478277450441e-11;
  p = K_FMA(p, z, 2.08757232746545359e-9);
  p = K_FMA(p, z, -2.75573143523508688e-7);
  p = K_FMA(p, z, 0.0000248015872894822728);
  p = K_FMA(p, z, -0.00138888888888741241);
  p = K_FMA(p, z, 0.0416666666666665995);
  // 1 - z / 2 with what it loses.
  double half = 0.5 * z, w = 1.0 - half;
  return w + K_FMA(z * z, p, (1.0 - w) - half);
}
K_INLINE double k_turned_f64(double r, k_u32 q) {
  double s = k_sin_near_f64(r), c = k_cos_near_f64(r), y = q & 1u ? c : s;
  return q & 2u ? -y : y;
}
K_INLINE double k_sin_f64(double x) {
  k_u32 q;
  double r = k_reduced_f64(x, &q);
  return x == 0 ? x : k_turned_f64(r, q);
}
K_INLINE double k_cos_f64(double x) {
  k_u32 q;
  double r = k_reduced_f64(x, &q);
  return k_turned_f64(r, q + 1u);
}
K_INLINE double k_tan_f64(double x) {
  k_u32 q;
  double r = k_reduced_f64(x, &q), s = k_sin_near_f64(r), c = k_cos_near_f64(r);
  double y = q & 1u ? -c / s : s / c;
  return x == 0 ? x : y;
}

K_INLINE double k_tanh_f64(double x) {
  double a = k_abs_f64(x), t = k_expm1_f64(2.0 * (a > 20.0 ? 20.0 : a));
  double r = a < 1.0 ? t / (t + 2.0) : 1.0 - 2.0 / (t + 2.0);
  return K_COPY_SIGN_F64(a < 0x1p-30 ? a : r, x);
}
// From exp(-|x|), which cannot overflow.
K_INLINE double k_sigmoid_f64(double x) {
  double e = k_exp_f64(-k_abs_f64(x));
  return (x >= 0 ? 1.0 : e) / (1.0 + e);
}

// Up to 1 an odd polynomial (x added last, so that its rounding is the only one of its size); beyond, 1 - exp(-x^2) R(t) with t = (x - 3) / (x + 3).
K_INLINE double k_erf_f64(double x) {
  double a = k_abs_f64(x), z = a * a;
  double p = -7.77944891324781993e-10;
  p = K_FMA(p, z, 1.37109698597732553e-8);
  p = K_FMA(p, z, -1.62063113176131159e-7);
  p = K_FMA(p, z, 1.64471312531593897e-6);
  p = K_FMA(p, z, -0.0000149247122763996603);
  p = K_FMA(p, z, 0.00012055293575585292);
  p = K_FMA(p, z, -0.000854832592927157571);
  p = K_FMA(p, z, 0.00522397760611761999);
  p = K_FMA(p, z, -0.0268661706431113741);
  p = K_FMA(p, z, 0.112837916709441843);
  p = K_FMA(p, z, -0.376126389031835195);
  p = K_FMA(p, z, 0.12837916709551257);
  double b = a > 6.0 ? 6.0 : a, t = (b - 3.0) / (b + 3.0), r = 8.41201460321443096e-7;
  r = K_FMA(r, t, 8.61773169431886164e-7);
  r = K_FMA(r, t, -9.29527440552214327e-6);
  r = K_FMA(r, t, -0.0000136013235951419148);
  r = K_FMA(r, t, 0.0000638368747517282072);
  r = K_FMA(r, t, 0.0000452432571114987002);
  r = K_FMA(r, t, -0.000597045503748639428);
  r = K_FMA(r, t, 0.000707753271057087936);
  r = K_FMA(r, t, 0.00426913764872271329);
  r = K_FMA(r, t, -0.0243924991928065247);
  r = K_FMA(r, t, 0.071665837200260427);
  r = K_FMA(r, t, -0.150115936501448369);
  r = K_FMA(r, t, 0.245603801712274276);
  r = K_FMA(r, t, -0.32623356004303846);
  r = K_FMA(r, t, 0.179001151181389958);
  double far = K_FMA(-k_exp_f64(-b * b), r, 1.0);
  return K_COPY_SIGN_F64(a < 1.0 ? K_FMA(a, p, a) : far, x);
}

// The exact product is high + *low.
K_INLINE double k_product_f64(double a, double b, double *low) {
  double high = a * b;
#if K_ISA >= 1
  *low = K_FMA(a, b, -high);
#else
  // Halves of 26 bits (Dekker, 1971).
  double s = 134217729.0 * a, t = 134217729.0 * b;
  double ah = s - (s - a), al = a - ah, bh = t - (t - b), bl = b - bh;
  *low = ((ah * bh - high) + ah * bl + al * bh) + al * bl;
#endif
  return high;
}
// The exact sum is high + *low.
K_INLINE double k_sum_f64(double a, double b, double *low) {
  double high = a + b, part = high - a;
  *low = (a - (high - part)) + (b - part);
  return high;
}

// exp(y log x) for x > 0, both finite: the logarithm in two doubles, for y may be large.
K_INLINE double k_power_core_f64(double x, double y) {
  y = y > 0x1p65 ? 0x1p65 : y < -0x1p65 ? -0x1p65 : y;
  double e, m = k_mantissa_f64(x, &e), f = m - 1.0;
  double dl, d = k_sum_f64(m, 1.0, &dl), s = f / d, rest, back = k_product_f64(s, d, &rest);
  double sl = (((f - back) - rest) - s * dl) / d;
  double zl, z = k_product_f64(s, s, &zl);
  zl = K_FMA(2.0 * s, sl, zl);
  double p = 0.11990438113658839;
  p = K_FMA(p, z, 0.11674647586061479);
  p = K_FMA(p, z, 0.13336325830710547);
  p = K_FMA(p, z, 0.15384556652568869);
  p = K_FMA(p, z, 0.181818188735132189);
  p = K_FMA(p, z, 0.222222222175104248);
  p = K_FMA(p, z, 0.285714285714452186);
  p = K_FMA(p, z, 0.399999999999999773);
  // (2/3) s^3 in two doubles.
  double cl, c = k_product_f64(s, z, &cl);
  cl = cl + K_FMA(s, zl, sl * z);
  double tl, t = k_product_f64(c, 0x1.5555555555555p-1, &tl);
  tl = tl + K_FMA(c, 0x1.5555555555555p-55, cl * 0x1.5555555555555p-1);
  double l1, l2, h = k_sum_f64(e * K_LOG2_HIGH_F64, 2.0 * s, &l1);
  h = k_sum_f64(h, t, &l2);
  double l = K_FMA(z * z * s, p, K_FMA(e, K_LOG2_LOW_F64, 2.0 * sl + tl)) + (l1 + l2);
  double high = h + l, low = l - (high - h);
  double rl, r = k_product_f64(y, high, &rl);
  rl = K_FMA(y, low, rl);
  // Where the result is 0 or infinite the low part says nothing.
  return k_exp_sum_f64(r, k_abs_f64(r) < 800.0 ? rl : 0.0);
}
// The rules of C99's pow, given r = |x|^y for ordinary x and y.
K_INLINE double k_power_rules_f64(double x, double y, double r) {
  double a = k_abs_f64(x), b = k_abs_f64(y);
  int whole = k_truncate_f64(y) == y;
  int odd = whole && b < 0x1p53 && k_truncate_f64(0.5 * y) != 0.5 * y;
  int negative = (k_i64)k_bits_f64(x) < 0;
  r = a == 0 || a == K_INFINITY_F64 ? ((y > 0) == (a == 0) ? 0.0 : K_INFINITY_F64) : r;
  r = b == K_INFINITY_F64 ? ((y > 0) == (a < 1.0) ? 0.0 : K_INFINITY_F64) : r;
  r = a == 1.0 && b == K_INFINITY_F64 ? 1.0 : r;
  r = negative && odd ? -r : r;
  r = negative && !whole && a != 0 && a != K_INFINITY_F64 ? K_NAN_F64 : r;
  r = x != x || y != y ? K_NAN_F64 : r;
  return x == 1.0 || y == 0 ? 1.0 : r;
}
K_INLINE double k_power_f64(double x, double y) {
  return k_power_rules_f64(x, y, k_power_core_f64(k_abs_f64(x), y));
}

// (atan(t) - t) / t^3 where z = t^2 <= tan(pi / 8)^2; the short one is enough for f32.
K_INLINE double k_atan_rest_f64(double z) {
  double p = -0.0179207897954663056;
  p = K_FMA(p, z, 0.0380769888547198947);
  p = K_FMA(p, z, -0.0503979424402939406);
  p = K_FMA(p, z, 0.058479978103785372);
  p = K_FMA(p, z, -0.0666311889689796224);
  p = K_FMA(p, z, 0.0769206150991348675);
  p = K_FMA(p, z, -0.0909089782950744433);
  p = K_FMA(p, z, 0.11111110785903767);
  p = K_FMA(p, z, -0.142857142802439677);
  p = K_FMA(p, z, 0.199999999999540381);
  return K_FMA(p, z, -0.33333333333333199);
}
K_INLINE double k_atan_rest_short(double z) {
  double p = 0.04748060431;
  p = K_FMA(p, z, -0.08478306589);
  p = K_FMA(p, z, 0.1104507647);
  p = K_FMA(p, z, -0.1428204075);
  p = K_FMA(p, z, 0.1999990514);
  return K_FMA(p, z, -0.3333333251);
}
// The angle is n pi / 4 + atan(t) or n pi / 4 - atan(t).
K_INLINE double k_angle_f64(double y, double x, int isShort) {
  double a = k_abs_f64(y), b = k_abs_f64(x);
  double most = a > b ? a : b, least = a > b ? b : a;
  double scale = most > 0x1p1000 ? 0x1p-100 : 1.0;
  double u = least * scale, v = most * scale;
  int wide = u > 0.41421356237309503 * v;
  double t = (wide ? u - v : u) / (wide ? u + v : v);
  // 0 / 0 and infinity over infinity.
  t = v == 0 || v == K_INFINITY_F64 ? 0.0 : t;
  wide = wide || u == K_INFINITY_F64;
  double z = t * t, r = K_FMA(t * z, isShort ? k_atan_rest_short(z) : k_atan_rest_f64(z), t);
  double n = wide ? 1.0 : 0.0;
  int steep = a > b, back = (k_i64)k_bits_f64(x) < 0;
  n = steep ? 2.0 - n : n;
  n = back ? 4.0 - n : n;
  r = steep != back ? -r : r;
  double high = n == 3.0 ? 0x1.2d97c7f3321d2p1 : n * 0x1.921fb54442d18p-1;
  double low = n == 3.0 ? 0x1.a79394c9e8a0ap-54 : n * 0x1.1a62633145c07p-55;
  return x == x && y == y ? K_COPY_SIGN_F64(high + (r + low), y) : K_NAN_F64;
}
K_INLINE double k_atan2_f64(double y, double x) { return k_angle_f64(y, x, 0); }

// x - y trunc(x / y), exactly: long division of the mantissas, eleven bits at a time.
K_INLINE double k_remainder_f64(double x, double y) {
  double a = k_abs_f64(x), b = k_abs_f64(y);
  if (!(a < K_INFINITY_F64) || !(b > 0)) return K_NAN_F64;
  if (a < b) return x;
  k_u64 u = k_bits_f64(a), v = k_bits_f64(b), fraction = 0x000ffffffffffffful;
  k_i64 ex = (k_i64)(u >> 52), ey = (k_i64)(v >> 52);
  k_u64 mx = u & fraction, my = v & fraction;
  if (ex) mx |= fraction + 1; else ex = 1;
  if (ey) my |= fraction + 1; else ey = 1;
  k_u64 r = mx % my;
  for (k_i64 n = ex - ey; n > 0; n -= 11) r = (r << (n < 11 ? n : 11)) % my;
  // A multiple of the least number that y's exponent knows: exact.
  return K_COPY_SIGN_F64(k_scaled_f64((double)r, ey - 1075), x);
}

#ifdef __clang__
#pragma float_control(pop)
#endif
