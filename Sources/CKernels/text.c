// Kernel text that travels inside the binary.
#include "include/CKernels.h"

const char keratin_scalar_text[] = {
#embed "kernels/scalar.h"
  ,
#embed "kernels/scalar64.h"
  ,
#embed "kernels/scalar32.h"
  , 0
};

const char *keratin_kernel_text(void) {
  static const char text[] = {
#embed "kernels/scalar.h"
    ,
#embed "kernels/scalar64.h"
    ,
#embed "kernels/scalar32.h"
    ,
#embed "kernels/tile.h"
    , 0
  };
  return text;
}
