#pragma once

// What the machine could do at best, measured for some tens of milliseconds: what `bench` and `explain` compare with.

/// Floating-point operations per second in f32: fused multiply-adds on registers, in as many threads.
double keratin_peak_flops(int threads);

/// Bytes per second from and to memory: a[i] = b[i] + s * c[i] over arrays of 64 MiB. 0 where there is no memory for it.
double keratin_peak_bandwidth(int threads);
