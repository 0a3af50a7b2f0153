#define K_ISA 0
#define K_TABLE keratin_scalars_baseline
#define K_LANES keratin_lanes_baseline
#define K_VECTOR 16
#define K_REGISTERS 16
#include "arrays.h"
#include "lanes.h"
