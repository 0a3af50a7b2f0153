#define K_ISA 0
#define K_TABLE keratin_scalars_baseline
#include "arrays.h"
