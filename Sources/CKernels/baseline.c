#include "state.h"
#include <limits.h>
#include <stdlib.h>
#define K_ISA 0
#define K_TABLE keratin_scalars_baseline
#define K_FUNCTIONS keratin_functions_baseline
#define K_MACHINE keratin_machine_baseline
#define K_VECTOR 16
#define K_REGISTERS 16
#include "arrays.h"
#include "functions.h"
#include "machine.h"
