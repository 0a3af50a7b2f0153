// Kernel text that travels inside the binary.
#include "include/CKernels.h"

const char *keratin_scalar_text(void) {
  static const char text[] = {
#embed "kernels/dialect.h"
    ,
#embed "kernels/scalar.h"
    ,
#embed "kernels/scalar64.h"
    ,
#embed "kernels/scalar32.h"
    , 0
  };
  return text;
}

const char *keratin_tile_text(void) {
  static const char text[] = {
#embed "kernels/tile.h"
    , 0
  };
  return text;
}
