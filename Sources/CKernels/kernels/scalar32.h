// Functions of f32: within 2 units in the last place over the whole range of arguments. What needs more digits on the
// way (reduction of angles, powers, angles of vectors) is computed in f64. The coefficients come from
// Tools/scalar-coefficients.py.
#pragma once

#ifdef __clang__
#pragma float_control(push)
#pragma clang fp contract(off)
#endif

// Adding and taking away 1.5 * 2^23 rounds to a whole number, whose bits the sum carries.
#define K_ROUND_F32 12582912.0f
// Nine bits, so that products with exponents are exact, and the rest.
#define K_LOG2_HIGH_F32 0.693359375f
#define K_LOG2_LOW_F32 -2.12194440e-4f

K_INLINE float k_abs_f32(float x) { return K_ABS_F32(x); }
K_INLINE float k_negate_f32(float x) { return -x; }
K_INLINE float k_sign_f32(float x) { return x > 0 ? 1.0f : x < 0 ? -1.0f : x; }
K_INLINE k_u8 k_isFinite_f32(float x) { return k_abs_f32(x) < K_INFINITY_F32; }
K_INLINE float k_sqrt_f32(float x) { return K_SQRT_F32(x); }
K_INLINE float k_rsqrt_f32(float x) { return 1.0f / k_sqrt_f32(x); }
// NaN wins.
K_INLINE float k_max_f32(float a, float b) { return a > b || a != a ? a : b; }
K_INLINE float k_min_f32(float a, float b) { return a < b || a != a ? a : b; }

#if K_ISA >= 1
K_INLINE float k_round_f32(float x) { return __builtin_elementwise_roundeven(x); }
K_INLINE float k_floor_f32(float x) { return __builtin_elementwise_floor(x); }
K_INLINE float k_ceil_f32(float x) { return __builtin_elementwise_ceil(x); }
#else
// As in f64.
K_INLINE float k_round_f32(float x) {
  float a = k_abs_f32(x), whole = (a + 0x1p23f) - 0x1p23f;
  return a < 0x1p23f ? K_COPY_SIGN_F32(whole, x) : x;
}
K_INLINE float k_floor_f32(float x) {
  float r = k_round_f32(x);
  return K_COPY_SIGN_F32(r > x ? r - 1.0f : r, x);
}
K_INLINE float k_ceil_f32(float x) {
  float r = k_round_f32(x);
  return K_COPY_SIGN_F32(r < x ? r + 1.0f : r, x);
}
#endif

// 2^n for -126 <= n <= 127.
K_INLINE float k_power_of_two_f32(k_i32 n) { return k_float_of_bits(((k_u32)n + 127u) << 23); }

// exp(f) - 1 for |f| <= log(2) / 2.
K_INLINE float k_exp_rest_f32(float f) {
  float q = 0.001381456888f;
  q = K_FMA(q, f, 0.008368744962f);
  q = K_FMA(q, f, 0.04166839032f);
  q = K_FMA(q, f, 0.166665204f);
  q = K_FMA(q, f, 0.4999999343f);
  return K_FMA(f * f, q, f);
}

// x = n log 2 + f. Limits keep n within what can be scaled; NaN passes. Two halves of 2^n, so that results may overflow
// or be denormal.
K_INLINE float k_exp_f32(float x) {
  x = x < -104.0f ? -104.0f : x;
  x = x > 89.0f ? 89.0f : x;
  float t = K_FMA(x, 1.44269504f, K_ROUND_F32), n = t - K_ROUND_F32;
  k_i32 k = (k_i32)(k_bits_f32(t) - k_bits_f32(K_ROUND_F32)), half = k >> 1;
  float f = K_FMA(-n, K_LOG2_LOW_F32, K_FMA(-n, K_LOG2_HIGH_F32, x));
  return (k_exp_rest_f32(f) + 1.0f) * k_power_of_two_f32(half) * k_power_of_two_f32(k - half);
}

// 2^n (exp(f) - 1) + (2^n - 1), in halves, since 2^128 is out of range.
K_INLINE float k_expm1_f32(float x) {
  float c = x < -20.0f ? -20.0f : x;
  c = c > 89.0f ? 89.0f : c;
  float t = K_FMA(c, 1.44269504f, K_ROUND_F32), n = t - K_ROUND_F32;
  k_i32 k = (k_i32)(k_bits_f32(t) - k_bits_f32(K_ROUND_F32));
  float f = K_FMA(-n, K_LOG2_LOW_F32, K_FMA(-n, K_LOG2_HIGH_F32, c));
  float s = k_power_of_two_f32(k - 1);
  float r = 2.0f * K_FMA(s, k_exp_rest_f32(f), s - 0.5f);
  return k_abs_f32(x) < 0x1p-30f ? x : r;
}

// log(x) + low for x > 0: x = 2^e (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)).
K_INLINE float k_log_sum_f32(float x, float low) {
  int small = x < 0x1p-126f;
  k_u32 u = k_bits_f32(small ? x * 0x1p23f : x) + (0x3f800000u - 0x3f3504f3u);
  float e = (float)((k_i32)(u >> 23) - (small ? 150 : 127));
  float f = k_float_of_bits((u & 0x007fffffu) + 0x3f3504f3u) - 1.0f, z = f * f;
  float p = 0.06746625544f;
  p = K_FMA(p, f, -0.1167563159f);
  p = K_FMA(p, f, 0.1188815317f);
  p = K_FMA(p, f, -0.1240558984f);
  p = K_FMA(p, f, 0.1421955402f);
  p = K_FMA(p, f, -0.1666799605f);
  p = K_FMA(p, f, 0.2000211859f);
  p = K_FMA(p, f, -0.2500000959f);
  p = K_FMA(p, f, 0.333333126f);
  float r = K_FMA(f * z, p, K_FMA(e, K_LOG2_LOW_F32, low));
  return K_FMA(e, K_LOG2_HIGH_F32, f + K_FMA(-0.5f, z, r));
}
K_INLINE float k_log_f32(float x) {
  float r = k_log_sum_f32(x, 0.0f);
  return x > 0 ? (x < K_INFINITY_F32 ? r : x) : x == 0 ? -K_INFINITY_F32 : K_NAN_F32;
}
// What is lost in u = 1 + x comes back as a correction.
K_INLINE float k_log1p_f32(float x) {
  float u = 1.0f + x, lost = x < 1.0f ? x - (u - 1.0f) : 1.0f - (u - x);
  float r = k_log_sum_f32(u, lost / u);
  r = x > -1.0f ? (x < K_INFINITY_F32 ? r : x) : x == -1.0f ? -K_INFINITY_F32 : K_NAN_F32;
  return x == 0 ? x : r;
}

// 2 / pi after a word of zeros.
static const k_u32 k_two_over_pi_f32[8] K_UNUSED = {
  0u, 0xa2f9836eu, 0x4e441529u, 0xfc2757d1u, 0xf534ddc0u, 0xdb629599u, 0x3c439041u, 0xfe5163abu,
};

// x = r + q pi / 2 with |r| <= pi / 4, for every finite x; r in f64. See k_reduced_f64.
K_INLINE double k_reduced_f32(float x, k_u32 *q) {
  k_u32 u = k_bits_f32(x) & 0x7fffffffu, e = u >> 23;
  k_u64 m = (u & 0x007fffffu) | 0x00800000u;
  e = e < 126 ? 126 : e;
  k_u32 from = e - 120, i = from >> 5, shift = from & 31;
  const k_u32 *w = k_two_over_pi_f32 + i;
  k_u32 w0 = (k_u32)(((k_u64)w[0] << 32 | w[1]) << shift >> 32);
  k_u32 w1 = (k_u32)(((k_u64)w[1] << 32 | w[2]) << shift >> 32);
  k_u32 w2 = (k_u32)(((k_u64)w[2] << 32 | w[3]) << shift >> 32);
  k_u64 p = (m * w0 << 32) + m * w1 + (m * w2 >> 32);
  k_u32 quarter = (k_u32)((p + ((k_u64)1 << 61)) >> 62);
  double r = (double)(k_i64)(p - ((k_u64)quarter << 62)) * 0x1.921fb54442d18p-62;
  int near = k_abs_f32(x) < 0.75f;
  *q = near ? 0u : x < 0 ? 0u - quarter : quarter;
  r = near ? (double)x : x < 0 ? -r : r;
  return k_abs_f32(x) < K_INFINITY_F32 ? r : K_NAN_F64;
}
K_INLINE double k_sin_short(double r) {
  double z = r * r, p = 2.718304767e-6;
  p = K_FMA(p, z, -0.0001983933415);
  p = K_FMA(p, z, 0.008333329384);
  p = K_FMA(p, z, -0.1666666664);
  return K_FMA(r * z, p, r);
}
K_INLINE double k_cos_short(double r) {
  double z = r * r, p = 2.443838957e-5;
  p = K_FMA(p, z, -0.001388736701);
  p = K_FMA(p, z, 0.04166664686);
  return K_FMA(z * z, p, K_FMA(-0.5, z, 1.0));
}
K_INLINE float k_turned_f32(double r, k_u32 q) {
  double s = k_sin_short(r), c = k_cos_short(r), y = q & 1u ? c : s;
  return (float)(q & 2u ? -y : y);
}
K_INLINE float k_sin_f32(float x) {
  k_u32 q;
  double r = k_reduced_f32(x, &q);
  return x == 0 ? x : k_turned_f32(r, q);
}
K_INLINE float k_cos_f32(float x) {
  k_u32 q;
  double r = k_reduced_f32(x, &q);
  return k_turned_f32(r, q + 1u);
}
K_INLINE float k_tan_f32(float x) {
  k_u32 q;
  double r = k_reduced_f32(x, &q), s = k_sin_short(r), c = k_cos_short(r);
  double y = (q & 1u ? -c : s) / (q & 1u ? s : c);
  return x == 0 ? x : (float)y;
}

// Below 0.625 an odd polynomial, beyond 1 - 2 / (exp(2 x) + 1). That is 1 from 9.02 on, so the exponential is scaled at once:
// the lowest bits of t are n, and are added to the exponent. A NaN is what the polynomial makes of it.
K_INLINE float k_tanh_f32(float x) {
  float a = k_abs_f32(x), z = a * a, p = -0.005717047919f;
  p = K_FMA(p, z, 0.02065059155f);
  p = K_FMA(p, z, -0.05374349971f);
  p = K_FMA(p, z, 0.133314913f);
  p = K_FMA(p, z, -0.3333328392f);
  float near = K_FMA(a * z, p, a), c = a > 10.0f ? 10.0f : a;
  float t = K_FMA(c, 2.88539008f, K_ROUND_F32), n = t - K_ROUND_F32;
  float f = K_FMA(-n, K_LOG2_LOW_F32, K_FMA(-n, K_LOG2_HIGH_F32, 2.0f * c));
  float e = k_float_of_bits(k_bits_f32(k_exp_rest_f32(f) + 1.0f) + (k_bits_f32(t) << 23));
  float far = 1.0f - 2.0f / (e + 1.0f);
  return K_COPY_SIGN_F32(a >= 0.625f ? far : near, x);
}
// From exp(-|x|), which cannot overflow.
K_INLINE float k_sigmoid_f32(float x) {
  float e = k_exp_f32(-k_abs_f32(x));
  return (x >= 0 ? 1.0f : e) / (1.0f + e);
}

// Up to 1 an odd polynomial; beyond, 1 - exp(-x^2) R(t) with t = (x - 3) / (x + 3).
K_INLINE float k_erf_f32(float x) {
  float a = k_abs_f32(x), z = a * a, p = 7.853844046e-5f;
  p = K_FMA(p, z, -0.0008010189247f);
  p = K_FMA(p, z, 0.00518832732f);
  p = K_FMA(p, z, -0.02685381185f);
  p = K_FMA(p, z, 0.1128358515f);
  p = K_FMA(p, z, -0.3761262583f);
  p = K_FMA(p, z, 0.128379166f);
  float b = a > 4.0f ? 4.0f : a, t = (b - 3.0f) / (b + 3.0f), r = 0.0009049893979f;
  r = K_FMA(r, t, -0.02807735749f);
  r = K_FMA(r, t, 0.06969443488f);
  r = K_FMA(r, t, -0.1507001189f);
  r = K_FMA(r, t, 0.2455076583f);
  r = K_FMA(r, t, -0.3262415752f);
  r = K_FMA(r, t, 0.1790008992f);
  float far = K_FMA(-k_exp_f32(-b * b), r, 1.0f);
  return K_COPY_SIGN_F32(a < 1.0f ? K_FMA(a, p, a) : far, x);
}

K_INLINE float k_power_f32(float x, float y) {
  double a = k_abs_f64((double)x);
  return (float)k_power_rules_f64((double)x, (double)y, k_exp_f64((double)y * k_log_f64(a)));
}
K_INLINE float k_atan2_f32(float y, float x) {
  return (float)k_angle_f64((double)y, (double)x, 1);
}

// x - y trunc(x / y), exactly: long division of the mantissas, forty bits at a time.
K_INLINE float k_remainder_f32(float x, float y) {
  float a = k_abs_f32(x), b = k_abs_f32(y);
  if (!(a < K_INFINITY_F32) || !(b > 0)) return K_NAN_F32;
  if (a < b) return x;
  k_u32 u = k_bits_f32(a), v = k_bits_f32(b);
  k_i32 ex = (k_i32)(u >> 23), ey = (k_i32)(v >> 23);
  k_u64 mx = u & 0x007fffffu, my = v & 0x007fffffu;
  if (ex) mx |= 0x00800000u; else ex = 1;
  if (ey) my |= 0x00800000u; else ey = 1;
  k_u64 r = mx % my;
  for (k_i32 n = ex - ey; n > 0; n -= 40) r = (r << (n < 40 ? n : 40)) % my;
  return K_COPY_SIGN_F32((float)((double)r * k_power_of_two_f64(ey - 150)), x);
}

#ifdef __clang__
#pragma float_control(pop)
#endif
