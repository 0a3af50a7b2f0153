// randomBits(u32[3]) {stream = 3, shape = shape [5, 3]}
module @randomBits {
  func.func public @main(%arg0: tensor<3xui32>) -> (tensor<5x3xui32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0>, limit_indices = array<i64: 1>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %1 = "stablehlo.reshape"(%0) : (tensor<1xui32>) -> tensor<ui32>
    %2 = "stablehlo.broadcast_in_dim"(%1) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<4xui32>
    %3 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 2>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %4 = "stablehlo.reshape"(%3) : (tensor<1xui32>) -> tensor<ui32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<4xui32>
    %6 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 2>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %7 = "stablehlo.reshape"(%6) : (tensor<1xui32>) -> tensor<ui32>
    %8 = "stablehlo.broadcast_in_dim"(%7) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<4xui32>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<4xui32>
    %10 = "stablehlo.constant"() <{value = dense<3> : tensor<4xui32>}> : () -> tensor<4xui32>
    %11 = "stablehlo.constant"() <{value = dense<0> : tensor<4xui32>}> : () -> tensor<4xui32>
    %12 = "stablehlo.convert"(%9) : (tensor<4xui32>) -> tensor<4xui64>
    %13 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %14 = "stablehlo.multiply"(%12, %13) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %15 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %16 = "stablehlo.shift_right_logical"(%14, %15) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %17 = "stablehlo.convert"(%16) : (tensor<4xui64>) -> tensor<4xui32>
    %18 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %19 = "stablehlo.multiply"(%9, %18) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %20 = "stablehlo.convert"(%2) : (tensor<4xui32>) -> tensor<4xui64>
    %21 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %22 = "stablehlo.multiply"(%20, %21) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %23 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %24 = "stablehlo.shift_right_logical"(%22, %23) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %25 = "stablehlo.convert"(%24) : (tensor<4xui64>) -> tensor<4xui32>
    %26 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %27 = "stablehlo.multiply"(%2, %26) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %28 = "stablehlo.xor"(%25, %10) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %29 = "stablehlo.xor"(%28, %5) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %30 = "stablehlo.xor"(%17, %11) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %31 = "stablehlo.xor"(%30, %8) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %32 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<4xui32>}> : () -> tensor<4xui32>
    %33 = "stablehlo.add"(%5, %32) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %34 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<4xui32>}> : () -> tensor<4xui32>
    %35 = "stablehlo.add"(%8, %34) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %36 = "stablehlo.convert"(%29) : (tensor<4xui32>) -> tensor<4xui64>
    %37 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %38 = "stablehlo.multiply"(%36, %37) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %39 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %40 = "stablehlo.shift_right_logical"(%38, %39) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %41 = "stablehlo.convert"(%40) : (tensor<4xui64>) -> tensor<4xui32>
    %42 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %43 = "stablehlo.multiply"(%29, %42) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %44 = "stablehlo.convert"(%31) : (tensor<4xui32>) -> tensor<4xui64>
    %45 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %46 = "stablehlo.multiply"(%44, %45) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %47 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %48 = "stablehlo.shift_right_logical"(%46, %47) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %49 = "stablehlo.convert"(%48) : (tensor<4xui64>) -> tensor<4xui32>
    %50 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %51 = "stablehlo.multiply"(%31, %50) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %52 = "stablehlo.xor"(%49, %27) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %53 = "stablehlo.xor"(%52, %33) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %54 = "stablehlo.xor"(%41, %19) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %55 = "stablehlo.xor"(%54, %35) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %56 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<4xui32>}> : () -> tensor<4xui32>
    %57 = "stablehlo.add"(%33, %56) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %58 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<4xui32>}> : () -> tensor<4xui32>
    %59 = "stablehlo.add"(%35, %58) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %60 = "stablehlo.convert"(%53) : (tensor<4xui32>) -> tensor<4xui64>
    %61 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %62 = "stablehlo.multiply"(%60, %61) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %63 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %64 = "stablehlo.shift_right_logical"(%62, %63) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %65 = "stablehlo.convert"(%64) : (tensor<4xui64>) -> tensor<4xui32>
    %66 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %67 = "stablehlo.multiply"(%53, %66) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %68 = "stablehlo.convert"(%55) : (tensor<4xui32>) -> tensor<4xui64>
    %69 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %70 = "stablehlo.multiply"(%68, %69) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %71 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %72 = "stablehlo.shift_right_logical"(%70, %71) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %73 = "stablehlo.convert"(%72) : (tensor<4xui64>) -> tensor<4xui32>
    %74 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %75 = "stablehlo.multiply"(%55, %74) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %76 = "stablehlo.xor"(%73, %51) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %77 = "stablehlo.xor"(%76, %57) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %78 = "stablehlo.xor"(%65, %43) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %79 = "stablehlo.xor"(%78, %59) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %80 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<4xui32>}> : () -> tensor<4xui32>
    %81 = "stablehlo.add"(%57, %80) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %82 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<4xui32>}> : () -> tensor<4xui32>
    %83 = "stablehlo.add"(%59, %82) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %84 = "stablehlo.convert"(%77) : (tensor<4xui32>) -> tensor<4xui64>
    %85 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %86 = "stablehlo.multiply"(%84, %85) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %87 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %88 = "stablehlo.shift_right_logical"(%86, %87) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %89 = "stablehlo.convert"(%88) : (tensor<4xui64>) -> tensor<4xui32>
    %90 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %91 = "stablehlo.multiply"(%77, %90) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %92 = "stablehlo.convert"(%79) : (tensor<4xui32>) -> tensor<4xui64>
    %93 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %94 = "stablehlo.multiply"(%92, %93) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %95 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %96 = "stablehlo.shift_right_logical"(%94, %95) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %97 = "stablehlo.convert"(%96) : (tensor<4xui64>) -> tensor<4xui32>
    %98 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %99 = "stablehlo.multiply"(%79, %98) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %100 = "stablehlo.xor"(%97, %75) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %101 = "stablehlo.xor"(%100, %81) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %102 = "stablehlo.xor"(%89, %67) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %103 = "stablehlo.xor"(%102, %83) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %104 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<4xui32>}> : () -> tensor<4xui32>
    %105 = "stablehlo.add"(%81, %104) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %106 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<4xui32>}> : () -> tensor<4xui32>
    %107 = "stablehlo.add"(%83, %106) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %108 = "stablehlo.convert"(%101) : (tensor<4xui32>) -> tensor<4xui64>
    %109 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %110 = "stablehlo.multiply"(%108, %109) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %111 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %112 = "stablehlo.shift_right_logical"(%110, %111) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %113 = "stablehlo.convert"(%112) : (tensor<4xui64>) -> tensor<4xui32>
    %114 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %115 = "stablehlo.multiply"(%101, %114) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %116 = "stablehlo.convert"(%103) : (tensor<4xui32>) -> tensor<4xui64>
    %117 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %118 = "stablehlo.multiply"(%116, %117) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %119 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %120 = "stablehlo.shift_right_logical"(%118, %119) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %121 = "stablehlo.convert"(%120) : (tensor<4xui64>) -> tensor<4xui32>
    %122 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %123 = "stablehlo.multiply"(%103, %122) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %124 = "stablehlo.xor"(%121, %99) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %125 = "stablehlo.xor"(%124, %105) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %126 = "stablehlo.xor"(%113, %91) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %127 = "stablehlo.xor"(%126, %107) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %128 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<4xui32>}> : () -> tensor<4xui32>
    %129 = "stablehlo.add"(%105, %128) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %130 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<4xui32>}> : () -> tensor<4xui32>
    %131 = "stablehlo.add"(%107, %130) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %132 = "stablehlo.convert"(%125) : (tensor<4xui32>) -> tensor<4xui64>
    %133 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %134 = "stablehlo.multiply"(%132, %133) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %135 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %136 = "stablehlo.shift_right_logical"(%134, %135) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %137 = "stablehlo.convert"(%136) : (tensor<4xui64>) -> tensor<4xui32>
    %138 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %139 = "stablehlo.multiply"(%125, %138) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %140 = "stablehlo.convert"(%127) : (tensor<4xui32>) -> tensor<4xui64>
    %141 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %142 = "stablehlo.multiply"(%140, %141) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %143 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %144 = "stablehlo.shift_right_logical"(%142, %143) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %145 = "stablehlo.convert"(%144) : (tensor<4xui64>) -> tensor<4xui32>
    %146 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %147 = "stablehlo.multiply"(%127, %146) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %148 = "stablehlo.xor"(%145, %123) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %149 = "stablehlo.xor"(%148, %129) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %150 = "stablehlo.xor"(%137, %115) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %151 = "stablehlo.xor"(%150, %131) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %152 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<4xui32>}> : () -> tensor<4xui32>
    %153 = "stablehlo.add"(%129, %152) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %154 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<4xui32>}> : () -> tensor<4xui32>
    %155 = "stablehlo.add"(%131, %154) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %156 = "stablehlo.convert"(%149) : (tensor<4xui32>) -> tensor<4xui64>
    %157 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %158 = "stablehlo.multiply"(%156, %157) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %159 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %160 = "stablehlo.shift_right_logical"(%158, %159) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %161 = "stablehlo.convert"(%160) : (tensor<4xui64>) -> tensor<4xui32>
    %162 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %163 = "stablehlo.multiply"(%149, %162) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %164 = "stablehlo.convert"(%151) : (tensor<4xui32>) -> tensor<4xui64>
    %165 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %166 = "stablehlo.multiply"(%164, %165) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %167 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %168 = "stablehlo.shift_right_logical"(%166, %167) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %169 = "stablehlo.convert"(%168) : (tensor<4xui64>) -> tensor<4xui32>
    %170 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %171 = "stablehlo.multiply"(%151, %170) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %172 = "stablehlo.xor"(%169, %147) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %173 = "stablehlo.xor"(%172, %153) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %174 = "stablehlo.xor"(%161, %139) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %175 = "stablehlo.xor"(%174, %155) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %176 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<4xui32>}> : () -> tensor<4xui32>
    %177 = "stablehlo.add"(%153, %176) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %178 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<4xui32>}> : () -> tensor<4xui32>
    %179 = "stablehlo.add"(%155, %178) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %180 = "stablehlo.convert"(%173) : (tensor<4xui32>) -> tensor<4xui64>
    %181 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %182 = "stablehlo.multiply"(%180, %181) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %183 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %184 = "stablehlo.shift_right_logical"(%182, %183) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %185 = "stablehlo.convert"(%184) : (tensor<4xui64>) -> tensor<4xui32>
    %186 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %187 = "stablehlo.multiply"(%173, %186) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %188 = "stablehlo.convert"(%175) : (tensor<4xui32>) -> tensor<4xui64>
    %189 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %190 = "stablehlo.multiply"(%188, %189) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %191 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %192 = "stablehlo.shift_right_logical"(%190, %191) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %193 = "stablehlo.convert"(%192) : (tensor<4xui64>) -> tensor<4xui32>
    %194 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %195 = "stablehlo.multiply"(%175, %194) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %196 = "stablehlo.xor"(%193, %171) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %197 = "stablehlo.xor"(%196, %177) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %198 = "stablehlo.xor"(%185, %163) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %199 = "stablehlo.xor"(%198, %179) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %200 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<4xui32>}> : () -> tensor<4xui32>
    %201 = "stablehlo.add"(%177, %200) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %202 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<4xui32>}> : () -> tensor<4xui32>
    %203 = "stablehlo.add"(%179, %202) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %204 = "stablehlo.convert"(%197) : (tensor<4xui32>) -> tensor<4xui64>
    %205 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %206 = "stablehlo.multiply"(%204, %205) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %207 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %208 = "stablehlo.shift_right_logical"(%206, %207) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %209 = "stablehlo.convert"(%208) : (tensor<4xui64>) -> tensor<4xui32>
    %210 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %211 = "stablehlo.multiply"(%197, %210) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %212 = "stablehlo.convert"(%199) : (tensor<4xui32>) -> tensor<4xui64>
    %213 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %214 = "stablehlo.multiply"(%212, %213) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %215 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %216 = "stablehlo.shift_right_logical"(%214, %215) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %217 = "stablehlo.convert"(%216) : (tensor<4xui64>) -> tensor<4xui32>
    %218 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %219 = "stablehlo.multiply"(%199, %218) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %220 = "stablehlo.xor"(%217, %195) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %221 = "stablehlo.xor"(%220, %201) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %222 = "stablehlo.xor"(%209, %187) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %223 = "stablehlo.xor"(%222, %203) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %224 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<4xui32>}> : () -> tensor<4xui32>
    %225 = "stablehlo.add"(%201, %224) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %226 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<4xui32>}> : () -> tensor<4xui32>
    %227 = "stablehlo.add"(%203, %226) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %228 = "stablehlo.convert"(%221) : (tensor<4xui32>) -> tensor<4xui64>
    %229 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui64>}> : () -> tensor<4xui64>
    %230 = "stablehlo.multiply"(%228, %229) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %231 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %232 = "stablehlo.shift_right_logical"(%230, %231) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %233 = "stablehlo.convert"(%232) : (tensor<4xui64>) -> tensor<4xui32>
    %234 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<4xui32>}> : () -> tensor<4xui32>
    %235 = "stablehlo.multiply"(%221, %234) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %236 = "stablehlo.convert"(%223) : (tensor<4xui32>) -> tensor<4xui64>
    %237 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui64>}> : () -> tensor<4xui64>
    %238 = "stablehlo.multiply"(%236, %237) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %239 = "stablehlo.constant"() <{value = dense<32> : tensor<4xui64>}> : () -> tensor<4xui64>
    %240 = "stablehlo.shift_right_logical"(%238, %239) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    %241 = "stablehlo.convert"(%240) : (tensor<4xui64>) -> tensor<4xui32>
    %242 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<4xui32>}> : () -> tensor<4xui32>
    %243 = "stablehlo.multiply"(%223, %242) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %244 = "stablehlo.xor"(%241, %219) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %245 = "stablehlo.xor"(%244, %225) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %246 = "stablehlo.xor"(%233, %211) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %247 = "stablehlo.xor"(%246, %227) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xui32>
    %248 = "stablehlo.reshape"(%245) : (tensor<4xui32>) -> tensor<4x1xui32>
    %249 = "stablehlo.reshape"(%243) : (tensor<4xui32>) -> tensor<4x1xui32>
    %250 = "stablehlo.reshape"(%247) : (tensor<4xui32>) -> tensor<4x1xui32>
    %251 = "stablehlo.reshape"(%235) : (tensor<4xui32>) -> tensor<4x1xui32>
    %252 = "stablehlo.concatenate"(%248, %249, %250, %251) <{dimension = 1 : i64}> : (tensor<4x1xui32>, tensor<4x1xui32>, tensor<4x1xui32>, tensor<4x1xui32>) -> tensor<4x4xui32>
    %253 = "stablehlo.reshape"(%252) : (tensor<4x4xui32>) -> tensor<16xui32>
    %254 = "stablehlo.slice"(%253) <{start_indices = array<i64: 0>, limit_indices = array<i64: 15>, strides = array<i64: 1>}> : (tensor<16xui32>) -> tensor<15xui32>
    %255 = "stablehlo.reshape"(%254) : (tensor<15xui32>) -> tensor<5x3xui32>
    "func.return"(%255) : (tensor<5x3xui32>) -> ()
  }
}

// -----

// randomBits(u32[3]) {stream = 0, shape = shape []}
module @randomBits {
  func.func public @main(%arg0: tensor<3xui32>) -> (tensor<ui32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0>, limit_indices = array<i64: 1>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %1 = "stablehlo.reshape"(%0) : (tensor<1xui32>) -> tensor<ui32>
    %2 = "stablehlo.broadcast_in_dim"(%1) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<1xui32>
    %3 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 2>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %4 = "stablehlo.reshape"(%3) : (tensor<1xui32>) -> tensor<ui32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<1xui32>
    %6 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 2>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %7 = "stablehlo.reshape"(%6) : (tensor<1xui32>) -> tensor<ui32>
    %8 = "stablehlo.broadcast_in_dim"(%7) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<1xui32>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<1xui32>
    %10 = "stablehlo.constant"() <{value = dense<0> : tensor<1xui32>}> : () -> tensor<1xui32>
    %11 = "stablehlo.constant"() <{value = dense<0> : tensor<1xui32>}> : () -> tensor<1xui32>
    %12 = "stablehlo.convert"(%9) : (tensor<1xui32>) -> tensor<1xui64>
    %13 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %14 = "stablehlo.multiply"(%12, %13) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %15 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %16 = "stablehlo.shift_right_logical"(%14, %15) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %17 = "stablehlo.convert"(%16) : (tensor<1xui64>) -> tensor<1xui32>
    %18 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %19 = "stablehlo.multiply"(%9, %18) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %20 = "stablehlo.convert"(%2) : (tensor<1xui32>) -> tensor<1xui64>
    %21 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %22 = "stablehlo.multiply"(%20, %21) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %23 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %24 = "stablehlo.shift_right_logical"(%22, %23) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %25 = "stablehlo.convert"(%24) : (tensor<1xui64>) -> tensor<1xui32>
    %26 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %27 = "stablehlo.multiply"(%2, %26) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %28 = "stablehlo.xor"(%25, %10) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %29 = "stablehlo.xor"(%28, %5) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %30 = "stablehlo.xor"(%17, %11) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %31 = "stablehlo.xor"(%30, %8) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %32 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<1xui32>}> : () -> tensor<1xui32>
    %33 = "stablehlo.add"(%5, %32) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %34 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<1xui32>}> : () -> tensor<1xui32>
    %35 = "stablehlo.add"(%8, %34) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %36 = "stablehlo.convert"(%29) : (tensor<1xui32>) -> tensor<1xui64>
    %37 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %38 = "stablehlo.multiply"(%36, %37) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %39 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %40 = "stablehlo.shift_right_logical"(%38, %39) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %41 = "stablehlo.convert"(%40) : (tensor<1xui64>) -> tensor<1xui32>
    %42 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %43 = "stablehlo.multiply"(%29, %42) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %44 = "stablehlo.convert"(%31) : (tensor<1xui32>) -> tensor<1xui64>
    %45 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %46 = "stablehlo.multiply"(%44, %45) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %47 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %48 = "stablehlo.shift_right_logical"(%46, %47) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %49 = "stablehlo.convert"(%48) : (tensor<1xui64>) -> tensor<1xui32>
    %50 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %51 = "stablehlo.multiply"(%31, %50) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %52 = "stablehlo.xor"(%49, %27) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %53 = "stablehlo.xor"(%52, %33) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %54 = "stablehlo.xor"(%41, %19) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %55 = "stablehlo.xor"(%54, %35) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %56 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<1xui32>}> : () -> tensor<1xui32>
    %57 = "stablehlo.add"(%33, %56) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %58 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<1xui32>}> : () -> tensor<1xui32>
    %59 = "stablehlo.add"(%35, %58) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %60 = "stablehlo.convert"(%53) : (tensor<1xui32>) -> tensor<1xui64>
    %61 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %62 = "stablehlo.multiply"(%60, %61) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %63 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %64 = "stablehlo.shift_right_logical"(%62, %63) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %65 = "stablehlo.convert"(%64) : (tensor<1xui64>) -> tensor<1xui32>
    %66 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %67 = "stablehlo.multiply"(%53, %66) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %68 = "stablehlo.convert"(%55) : (tensor<1xui32>) -> tensor<1xui64>
    %69 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %70 = "stablehlo.multiply"(%68, %69) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %71 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %72 = "stablehlo.shift_right_logical"(%70, %71) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %73 = "stablehlo.convert"(%72) : (tensor<1xui64>) -> tensor<1xui32>
    %74 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %75 = "stablehlo.multiply"(%55, %74) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %76 = "stablehlo.xor"(%73, %51) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %77 = "stablehlo.xor"(%76, %57) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %78 = "stablehlo.xor"(%65, %43) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %79 = "stablehlo.xor"(%78, %59) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %80 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<1xui32>}> : () -> tensor<1xui32>
    %81 = "stablehlo.add"(%57, %80) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %82 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<1xui32>}> : () -> tensor<1xui32>
    %83 = "stablehlo.add"(%59, %82) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %84 = "stablehlo.convert"(%77) : (tensor<1xui32>) -> tensor<1xui64>
    %85 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %86 = "stablehlo.multiply"(%84, %85) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %87 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %88 = "stablehlo.shift_right_logical"(%86, %87) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %89 = "stablehlo.convert"(%88) : (tensor<1xui64>) -> tensor<1xui32>
    %90 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %91 = "stablehlo.multiply"(%77, %90) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %92 = "stablehlo.convert"(%79) : (tensor<1xui32>) -> tensor<1xui64>
    %93 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %94 = "stablehlo.multiply"(%92, %93) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %95 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %96 = "stablehlo.shift_right_logical"(%94, %95) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %97 = "stablehlo.convert"(%96) : (tensor<1xui64>) -> tensor<1xui32>
    %98 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %99 = "stablehlo.multiply"(%79, %98) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %100 = "stablehlo.xor"(%97, %75) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %101 = "stablehlo.xor"(%100, %81) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %102 = "stablehlo.xor"(%89, %67) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %103 = "stablehlo.xor"(%102, %83) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %104 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<1xui32>}> : () -> tensor<1xui32>
    %105 = "stablehlo.add"(%81, %104) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %106 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<1xui32>}> : () -> tensor<1xui32>
    %107 = "stablehlo.add"(%83, %106) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %108 = "stablehlo.convert"(%101) : (tensor<1xui32>) -> tensor<1xui64>
    %109 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %110 = "stablehlo.multiply"(%108, %109) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %111 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %112 = "stablehlo.shift_right_logical"(%110, %111) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %113 = "stablehlo.convert"(%112) : (tensor<1xui64>) -> tensor<1xui32>
    %114 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %115 = "stablehlo.multiply"(%101, %114) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %116 = "stablehlo.convert"(%103) : (tensor<1xui32>) -> tensor<1xui64>
    %117 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %118 = "stablehlo.multiply"(%116, %117) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %119 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %120 = "stablehlo.shift_right_logical"(%118, %119) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %121 = "stablehlo.convert"(%120) : (tensor<1xui64>) -> tensor<1xui32>
    %122 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %123 = "stablehlo.multiply"(%103, %122) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %124 = "stablehlo.xor"(%121, %99) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %125 = "stablehlo.xor"(%124, %105) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %126 = "stablehlo.xor"(%113, %91) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %127 = "stablehlo.xor"(%126, %107) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %128 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<1xui32>}> : () -> tensor<1xui32>
    %129 = "stablehlo.add"(%105, %128) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %130 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<1xui32>}> : () -> tensor<1xui32>
    %131 = "stablehlo.add"(%107, %130) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %132 = "stablehlo.convert"(%125) : (tensor<1xui32>) -> tensor<1xui64>
    %133 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %134 = "stablehlo.multiply"(%132, %133) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %135 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %136 = "stablehlo.shift_right_logical"(%134, %135) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %137 = "stablehlo.convert"(%136) : (tensor<1xui64>) -> tensor<1xui32>
    %138 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %139 = "stablehlo.multiply"(%125, %138) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %140 = "stablehlo.convert"(%127) : (tensor<1xui32>) -> tensor<1xui64>
    %141 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %142 = "stablehlo.multiply"(%140, %141) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %143 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %144 = "stablehlo.shift_right_logical"(%142, %143) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %145 = "stablehlo.convert"(%144) : (tensor<1xui64>) -> tensor<1xui32>
    %146 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %147 = "stablehlo.multiply"(%127, %146) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %148 = "stablehlo.xor"(%145, %123) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %149 = "stablehlo.xor"(%148, %129) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %150 = "stablehlo.xor"(%137, %115) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %151 = "stablehlo.xor"(%150, %131) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %152 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<1xui32>}> : () -> tensor<1xui32>
    %153 = "stablehlo.add"(%129, %152) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %154 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<1xui32>}> : () -> tensor<1xui32>
    %155 = "stablehlo.add"(%131, %154) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %156 = "stablehlo.convert"(%149) : (tensor<1xui32>) -> tensor<1xui64>
    %157 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %158 = "stablehlo.multiply"(%156, %157) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %159 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %160 = "stablehlo.shift_right_logical"(%158, %159) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %161 = "stablehlo.convert"(%160) : (tensor<1xui64>) -> tensor<1xui32>
    %162 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %163 = "stablehlo.multiply"(%149, %162) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %164 = "stablehlo.convert"(%151) : (tensor<1xui32>) -> tensor<1xui64>
    %165 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %166 = "stablehlo.multiply"(%164, %165) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %167 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %168 = "stablehlo.shift_right_logical"(%166, %167) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %169 = "stablehlo.convert"(%168) : (tensor<1xui64>) -> tensor<1xui32>
    %170 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %171 = "stablehlo.multiply"(%151, %170) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %172 = "stablehlo.xor"(%169, %147) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %173 = "stablehlo.xor"(%172, %153) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %174 = "stablehlo.xor"(%161, %139) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %175 = "stablehlo.xor"(%174, %155) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %176 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<1xui32>}> : () -> tensor<1xui32>
    %177 = "stablehlo.add"(%153, %176) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %178 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<1xui32>}> : () -> tensor<1xui32>
    %179 = "stablehlo.add"(%155, %178) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %180 = "stablehlo.convert"(%173) : (tensor<1xui32>) -> tensor<1xui64>
    %181 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %182 = "stablehlo.multiply"(%180, %181) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %183 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %184 = "stablehlo.shift_right_logical"(%182, %183) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %185 = "stablehlo.convert"(%184) : (tensor<1xui64>) -> tensor<1xui32>
    %186 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %187 = "stablehlo.multiply"(%173, %186) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %188 = "stablehlo.convert"(%175) : (tensor<1xui32>) -> tensor<1xui64>
    %189 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %190 = "stablehlo.multiply"(%188, %189) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %191 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %192 = "stablehlo.shift_right_logical"(%190, %191) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %193 = "stablehlo.convert"(%192) : (tensor<1xui64>) -> tensor<1xui32>
    %194 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %195 = "stablehlo.multiply"(%175, %194) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %196 = "stablehlo.xor"(%193, %171) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %197 = "stablehlo.xor"(%196, %177) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %198 = "stablehlo.xor"(%185, %163) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %199 = "stablehlo.xor"(%198, %179) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %200 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<1xui32>}> : () -> tensor<1xui32>
    %201 = "stablehlo.add"(%177, %200) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %202 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<1xui32>}> : () -> tensor<1xui32>
    %203 = "stablehlo.add"(%179, %202) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %204 = "stablehlo.convert"(%197) : (tensor<1xui32>) -> tensor<1xui64>
    %205 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %206 = "stablehlo.multiply"(%204, %205) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %207 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %208 = "stablehlo.shift_right_logical"(%206, %207) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %209 = "stablehlo.convert"(%208) : (tensor<1xui64>) -> tensor<1xui32>
    %210 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %211 = "stablehlo.multiply"(%197, %210) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %212 = "stablehlo.convert"(%199) : (tensor<1xui32>) -> tensor<1xui64>
    %213 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %214 = "stablehlo.multiply"(%212, %213) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %215 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %216 = "stablehlo.shift_right_logical"(%214, %215) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %217 = "stablehlo.convert"(%216) : (tensor<1xui64>) -> tensor<1xui32>
    %218 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %219 = "stablehlo.multiply"(%199, %218) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %220 = "stablehlo.xor"(%217, %195) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %221 = "stablehlo.xor"(%220, %201) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %222 = "stablehlo.xor"(%209, %187) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %223 = "stablehlo.xor"(%222, %203) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %224 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<1xui32>}> : () -> tensor<1xui32>
    %225 = "stablehlo.add"(%201, %224) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %226 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<1xui32>}> : () -> tensor<1xui32>
    %227 = "stablehlo.add"(%203, %226) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %228 = "stablehlo.convert"(%221) : (tensor<1xui32>) -> tensor<1xui64>
    %229 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui64>}> : () -> tensor<1xui64>
    %230 = "stablehlo.multiply"(%228, %229) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %231 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %232 = "stablehlo.shift_right_logical"(%230, %231) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %233 = "stablehlo.convert"(%232) : (tensor<1xui64>) -> tensor<1xui32>
    %234 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<1xui32>}> : () -> tensor<1xui32>
    %235 = "stablehlo.multiply"(%221, %234) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %236 = "stablehlo.convert"(%223) : (tensor<1xui32>) -> tensor<1xui64>
    %237 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui64>}> : () -> tensor<1xui64>
    %238 = "stablehlo.multiply"(%236, %237) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %239 = "stablehlo.constant"() <{value = dense<32> : tensor<1xui64>}> : () -> tensor<1xui64>
    %240 = "stablehlo.shift_right_logical"(%238, %239) : (tensor<1xui64>, tensor<1xui64>) -> tensor<1xui64>
    %241 = "stablehlo.convert"(%240) : (tensor<1xui64>) -> tensor<1xui32>
    %242 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<1xui32>}> : () -> tensor<1xui32>
    %243 = "stablehlo.multiply"(%223, %242) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %244 = "stablehlo.xor"(%241, %219) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %245 = "stablehlo.xor"(%244, %225) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %246 = "stablehlo.xor"(%233, %211) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %247 = "stablehlo.xor"(%246, %227) : (tensor<1xui32>, tensor<1xui32>) -> tensor<1xui32>
    %248 = "stablehlo.reshape"(%245) : (tensor<1xui32>) -> tensor<1x1xui32>
    %249 = "stablehlo.reshape"(%243) : (tensor<1xui32>) -> tensor<1x1xui32>
    %250 = "stablehlo.reshape"(%247) : (tensor<1xui32>) -> tensor<1x1xui32>
    %251 = "stablehlo.reshape"(%235) : (tensor<1xui32>) -> tensor<1x1xui32>
    %252 = "stablehlo.concatenate"(%248, %249, %250, %251) <{dimension = 1 : i64}> : (tensor<1x1xui32>, tensor<1x1xui32>, tensor<1x1xui32>, tensor<1x1xui32>) -> tensor<1x4xui32>
    %253 = "stablehlo.reshape"(%252) : (tensor<1x4xui32>) -> tensor<4xui32>
    %254 = "stablehlo.slice"(%253) <{start_indices = array<i64: 0>, limit_indices = array<i64: 1>, strides = array<i64: 1>}> : (tensor<4xui32>) -> tensor<1xui32>
    %255 = "stablehlo.reshape"(%254) : (tensor<1xui32>) -> tensor<ui32>
    "func.return"(%255) : (tensor<ui32>) -> ()
  }
}

// -----

// randomBits(u32[3]) {stream = 1, shape = shape [0, 2]}
module @randomBits {
  func.func public @main(%arg0: tensor<3xui32>) -> (tensor<0x2xui32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0>, limit_indices = array<i64: 1>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %1 = "stablehlo.reshape"(%0) : (tensor<1xui32>) -> tensor<ui32>
    %2 = "stablehlo.broadcast_in_dim"(%1) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<0xui32>
    %3 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 2>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %4 = "stablehlo.reshape"(%3) : (tensor<1xui32>) -> tensor<ui32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<0xui32>
    %6 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 2>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %7 = "stablehlo.reshape"(%6) : (tensor<1xui32>) -> tensor<ui32>
    %8 = "stablehlo.broadcast_in_dim"(%7) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<0xui32>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<0xui32>
    %10 = "stablehlo.constant"() <{value = dense<1> : tensor<0xui32>}> : () -> tensor<0xui32>
    %11 = "stablehlo.constant"() <{value = dense<0> : tensor<0xui32>}> : () -> tensor<0xui32>
    %12 = "stablehlo.convert"(%9) : (tensor<0xui32>) -> tensor<0xui64>
    %13 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %14 = "stablehlo.multiply"(%12, %13) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %15 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %16 = "stablehlo.shift_right_logical"(%14, %15) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %17 = "stablehlo.convert"(%16) : (tensor<0xui64>) -> tensor<0xui32>
    %18 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %19 = "stablehlo.multiply"(%9, %18) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %20 = "stablehlo.convert"(%2) : (tensor<0xui32>) -> tensor<0xui64>
    %21 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %22 = "stablehlo.multiply"(%20, %21) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %23 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %24 = "stablehlo.shift_right_logical"(%22, %23) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %25 = "stablehlo.convert"(%24) : (tensor<0xui64>) -> tensor<0xui32>
    %26 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %27 = "stablehlo.multiply"(%2, %26) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %28 = "stablehlo.xor"(%25, %10) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %29 = "stablehlo.xor"(%28, %5) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %30 = "stablehlo.xor"(%17, %11) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %31 = "stablehlo.xor"(%30, %8) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %32 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<0xui32>}> : () -> tensor<0xui32>
    %33 = "stablehlo.add"(%5, %32) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %34 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<0xui32>}> : () -> tensor<0xui32>
    %35 = "stablehlo.add"(%8, %34) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %36 = "stablehlo.convert"(%29) : (tensor<0xui32>) -> tensor<0xui64>
    %37 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %38 = "stablehlo.multiply"(%36, %37) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %39 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %40 = "stablehlo.shift_right_logical"(%38, %39) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %41 = "stablehlo.convert"(%40) : (tensor<0xui64>) -> tensor<0xui32>
    %42 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %43 = "stablehlo.multiply"(%29, %42) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %44 = "stablehlo.convert"(%31) : (tensor<0xui32>) -> tensor<0xui64>
    %45 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %46 = "stablehlo.multiply"(%44, %45) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %47 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %48 = "stablehlo.shift_right_logical"(%46, %47) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %49 = "stablehlo.convert"(%48) : (tensor<0xui64>) -> tensor<0xui32>
    %50 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %51 = "stablehlo.multiply"(%31, %50) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %52 = "stablehlo.xor"(%49, %27) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %53 = "stablehlo.xor"(%52, %33) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %54 = "stablehlo.xor"(%41, %19) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %55 = "stablehlo.xor"(%54, %35) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %56 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<0xui32>}> : () -> tensor<0xui32>
    %57 = "stablehlo.add"(%33, %56) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %58 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<0xui32>}> : () -> tensor<0xui32>
    %59 = "stablehlo.add"(%35, %58) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %60 = "stablehlo.convert"(%53) : (tensor<0xui32>) -> tensor<0xui64>
    %61 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %62 = "stablehlo.multiply"(%60, %61) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %63 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %64 = "stablehlo.shift_right_logical"(%62, %63) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %65 = "stablehlo.convert"(%64) : (tensor<0xui64>) -> tensor<0xui32>
    %66 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %67 = "stablehlo.multiply"(%53, %66) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %68 = "stablehlo.convert"(%55) : (tensor<0xui32>) -> tensor<0xui64>
    %69 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %70 = "stablehlo.multiply"(%68, %69) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %71 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %72 = "stablehlo.shift_right_logical"(%70, %71) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %73 = "stablehlo.convert"(%72) : (tensor<0xui64>) -> tensor<0xui32>
    %74 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %75 = "stablehlo.multiply"(%55, %74) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %76 = "stablehlo.xor"(%73, %51) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %77 = "stablehlo.xor"(%76, %57) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %78 = "stablehlo.xor"(%65, %43) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %79 = "stablehlo.xor"(%78, %59) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %80 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<0xui32>}> : () -> tensor<0xui32>
    %81 = "stablehlo.add"(%57, %80) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %82 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<0xui32>}> : () -> tensor<0xui32>
    %83 = "stablehlo.add"(%59, %82) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %84 = "stablehlo.convert"(%77) : (tensor<0xui32>) -> tensor<0xui64>
    %85 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %86 = "stablehlo.multiply"(%84, %85) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %87 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %88 = "stablehlo.shift_right_logical"(%86, %87) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %89 = "stablehlo.convert"(%88) : (tensor<0xui64>) -> tensor<0xui32>
    %90 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %91 = "stablehlo.multiply"(%77, %90) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %92 = "stablehlo.convert"(%79) : (tensor<0xui32>) -> tensor<0xui64>
    %93 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %94 = "stablehlo.multiply"(%92, %93) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %95 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %96 = "stablehlo.shift_right_logical"(%94, %95) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %97 = "stablehlo.convert"(%96) : (tensor<0xui64>) -> tensor<0xui32>
    %98 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %99 = "stablehlo.multiply"(%79, %98) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %100 = "stablehlo.xor"(%97, %75) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %101 = "stablehlo.xor"(%100, %81) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %102 = "stablehlo.xor"(%89, %67) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %103 = "stablehlo.xor"(%102, %83) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %104 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<0xui32>}> : () -> tensor<0xui32>
    %105 = "stablehlo.add"(%81, %104) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %106 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<0xui32>}> : () -> tensor<0xui32>
    %107 = "stablehlo.add"(%83, %106) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %108 = "stablehlo.convert"(%101) : (tensor<0xui32>) -> tensor<0xui64>
    %109 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %110 = "stablehlo.multiply"(%108, %109) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %111 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %112 = "stablehlo.shift_right_logical"(%110, %111) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %113 = "stablehlo.convert"(%112) : (tensor<0xui64>) -> tensor<0xui32>
    %114 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %115 = "stablehlo.multiply"(%101, %114) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %116 = "stablehlo.convert"(%103) : (tensor<0xui32>) -> tensor<0xui64>
    %117 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %118 = "stablehlo.multiply"(%116, %117) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %119 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %120 = "stablehlo.shift_right_logical"(%118, %119) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %121 = "stablehlo.convert"(%120) : (tensor<0xui64>) -> tensor<0xui32>
    %122 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %123 = "stablehlo.multiply"(%103, %122) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %124 = "stablehlo.xor"(%121, %99) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %125 = "stablehlo.xor"(%124, %105) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %126 = "stablehlo.xor"(%113, %91) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %127 = "stablehlo.xor"(%126, %107) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %128 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<0xui32>}> : () -> tensor<0xui32>
    %129 = "stablehlo.add"(%105, %128) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %130 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<0xui32>}> : () -> tensor<0xui32>
    %131 = "stablehlo.add"(%107, %130) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %132 = "stablehlo.convert"(%125) : (tensor<0xui32>) -> tensor<0xui64>
    %133 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %134 = "stablehlo.multiply"(%132, %133) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %135 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %136 = "stablehlo.shift_right_logical"(%134, %135) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %137 = "stablehlo.convert"(%136) : (tensor<0xui64>) -> tensor<0xui32>
    %138 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %139 = "stablehlo.multiply"(%125, %138) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %140 = "stablehlo.convert"(%127) : (tensor<0xui32>) -> tensor<0xui64>
    %141 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %142 = "stablehlo.multiply"(%140, %141) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %143 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %144 = "stablehlo.shift_right_logical"(%142, %143) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %145 = "stablehlo.convert"(%144) : (tensor<0xui64>) -> tensor<0xui32>
    %146 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %147 = "stablehlo.multiply"(%127, %146) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %148 = "stablehlo.xor"(%145, %123) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %149 = "stablehlo.xor"(%148, %129) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %150 = "stablehlo.xor"(%137, %115) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %151 = "stablehlo.xor"(%150, %131) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %152 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<0xui32>}> : () -> tensor<0xui32>
    %153 = "stablehlo.add"(%129, %152) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %154 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<0xui32>}> : () -> tensor<0xui32>
    %155 = "stablehlo.add"(%131, %154) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %156 = "stablehlo.convert"(%149) : (tensor<0xui32>) -> tensor<0xui64>
    %157 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %158 = "stablehlo.multiply"(%156, %157) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %159 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %160 = "stablehlo.shift_right_logical"(%158, %159) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %161 = "stablehlo.convert"(%160) : (tensor<0xui64>) -> tensor<0xui32>
    %162 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %163 = "stablehlo.multiply"(%149, %162) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %164 = "stablehlo.convert"(%151) : (tensor<0xui32>) -> tensor<0xui64>
    %165 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %166 = "stablehlo.multiply"(%164, %165) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %167 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %168 = "stablehlo.shift_right_logical"(%166, %167) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %169 = "stablehlo.convert"(%168) : (tensor<0xui64>) -> tensor<0xui32>
    %170 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %171 = "stablehlo.multiply"(%151, %170) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %172 = "stablehlo.xor"(%169, %147) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %173 = "stablehlo.xor"(%172, %153) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %174 = "stablehlo.xor"(%161, %139) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %175 = "stablehlo.xor"(%174, %155) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %176 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<0xui32>}> : () -> tensor<0xui32>
    %177 = "stablehlo.add"(%153, %176) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %178 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<0xui32>}> : () -> tensor<0xui32>
    %179 = "stablehlo.add"(%155, %178) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %180 = "stablehlo.convert"(%173) : (tensor<0xui32>) -> tensor<0xui64>
    %181 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %182 = "stablehlo.multiply"(%180, %181) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %183 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %184 = "stablehlo.shift_right_logical"(%182, %183) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %185 = "stablehlo.convert"(%184) : (tensor<0xui64>) -> tensor<0xui32>
    %186 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %187 = "stablehlo.multiply"(%173, %186) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %188 = "stablehlo.convert"(%175) : (tensor<0xui32>) -> tensor<0xui64>
    %189 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %190 = "stablehlo.multiply"(%188, %189) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %191 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %192 = "stablehlo.shift_right_logical"(%190, %191) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %193 = "stablehlo.convert"(%192) : (tensor<0xui64>) -> tensor<0xui32>
    %194 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %195 = "stablehlo.multiply"(%175, %194) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %196 = "stablehlo.xor"(%193, %171) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %197 = "stablehlo.xor"(%196, %177) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %198 = "stablehlo.xor"(%185, %163) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %199 = "stablehlo.xor"(%198, %179) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %200 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<0xui32>}> : () -> tensor<0xui32>
    %201 = "stablehlo.add"(%177, %200) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %202 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<0xui32>}> : () -> tensor<0xui32>
    %203 = "stablehlo.add"(%179, %202) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %204 = "stablehlo.convert"(%197) : (tensor<0xui32>) -> tensor<0xui64>
    %205 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %206 = "stablehlo.multiply"(%204, %205) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %207 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %208 = "stablehlo.shift_right_logical"(%206, %207) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %209 = "stablehlo.convert"(%208) : (tensor<0xui64>) -> tensor<0xui32>
    %210 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %211 = "stablehlo.multiply"(%197, %210) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %212 = "stablehlo.convert"(%199) : (tensor<0xui32>) -> tensor<0xui64>
    %213 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %214 = "stablehlo.multiply"(%212, %213) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %215 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %216 = "stablehlo.shift_right_logical"(%214, %215) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %217 = "stablehlo.convert"(%216) : (tensor<0xui64>) -> tensor<0xui32>
    %218 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %219 = "stablehlo.multiply"(%199, %218) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %220 = "stablehlo.xor"(%217, %195) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %221 = "stablehlo.xor"(%220, %201) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %222 = "stablehlo.xor"(%209, %187) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %223 = "stablehlo.xor"(%222, %203) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %224 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<0xui32>}> : () -> tensor<0xui32>
    %225 = "stablehlo.add"(%201, %224) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %226 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<0xui32>}> : () -> tensor<0xui32>
    %227 = "stablehlo.add"(%203, %226) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %228 = "stablehlo.convert"(%221) : (tensor<0xui32>) -> tensor<0xui64>
    %229 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui64>}> : () -> tensor<0xui64>
    %230 = "stablehlo.multiply"(%228, %229) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %231 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %232 = "stablehlo.shift_right_logical"(%230, %231) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %233 = "stablehlo.convert"(%232) : (tensor<0xui64>) -> tensor<0xui32>
    %234 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<0xui32>}> : () -> tensor<0xui32>
    %235 = "stablehlo.multiply"(%221, %234) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %236 = "stablehlo.convert"(%223) : (tensor<0xui32>) -> tensor<0xui64>
    %237 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui64>}> : () -> tensor<0xui64>
    %238 = "stablehlo.multiply"(%236, %237) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %239 = "stablehlo.constant"() <{value = dense<32> : tensor<0xui64>}> : () -> tensor<0xui64>
    %240 = "stablehlo.shift_right_logical"(%238, %239) : (tensor<0xui64>, tensor<0xui64>) -> tensor<0xui64>
    %241 = "stablehlo.convert"(%240) : (tensor<0xui64>) -> tensor<0xui32>
    %242 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<0xui32>}> : () -> tensor<0xui32>
    %243 = "stablehlo.multiply"(%223, %242) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %244 = "stablehlo.xor"(%241, %219) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %245 = "stablehlo.xor"(%244, %225) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %246 = "stablehlo.xor"(%233, %211) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %247 = "stablehlo.xor"(%246, %227) : (tensor<0xui32>, tensor<0xui32>) -> tensor<0xui32>
    %248 = "stablehlo.reshape"(%245) : (tensor<0xui32>) -> tensor<0x1xui32>
    %249 = "stablehlo.reshape"(%243) : (tensor<0xui32>) -> tensor<0x1xui32>
    %250 = "stablehlo.reshape"(%247) : (tensor<0xui32>) -> tensor<0x1xui32>
    %251 = "stablehlo.reshape"(%235) : (tensor<0xui32>) -> tensor<0x1xui32>
    %252 = "stablehlo.concatenate"(%248, %249, %250, %251) <{dimension = 1 : i64}> : (tensor<0x1xui32>, tensor<0x1xui32>, tensor<0x1xui32>, tensor<0x1xui32>) -> tensor<0x4xui32>
    %253 = "stablehlo.reshape"(%252) : (tensor<0x4xui32>) -> tensor<0xui32>
    %254 = "stablehlo.slice"(%253) <{start_indices = array<i64: 0>, limit_indices = array<i64: 0>, strides = array<i64: 1>}> : (tensor<0xui32>) -> tensor<0xui32>
    %255 = "stablehlo.reshape"(%254) : (tensor<0xui32>) -> tensor<0x2xui32>
    "func.return"(%255) : (tensor<0x2xui32>) -> ()
  }
}

// -----

// randomBits(u32[3]) {stream = 4294967295, shape = shape [1, 8]}
module @randomBits {
  func.func public @main(%arg0: tensor<3xui32>) -> (tensor<1x8xui32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0>, limit_indices = array<i64: 1>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %1 = "stablehlo.reshape"(%0) : (tensor<1xui32>) -> tensor<ui32>
    %2 = "stablehlo.broadcast_in_dim"(%1) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<2xui32>
    %3 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 2>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %4 = "stablehlo.reshape"(%3) : (tensor<1xui32>) -> tensor<ui32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<2xui32>
    %6 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 2>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %7 = "stablehlo.reshape"(%6) : (tensor<1xui32>) -> tensor<ui32>
    %8 = "stablehlo.broadcast_in_dim"(%7) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<2xui32>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<2xui32>
    %10 = "stablehlo.constant"() <{value = dense<4294967295> : tensor<2xui32>}> : () -> tensor<2xui32>
    %11 = "stablehlo.constant"() <{value = dense<0> : tensor<2xui32>}> : () -> tensor<2xui32>
    %12 = "stablehlo.convert"(%9) : (tensor<2xui32>) -> tensor<2xui64>
    %13 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %14 = "stablehlo.multiply"(%12, %13) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %15 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %16 = "stablehlo.shift_right_logical"(%14, %15) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %17 = "stablehlo.convert"(%16) : (tensor<2xui64>) -> tensor<2xui32>
    %18 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %19 = "stablehlo.multiply"(%9, %18) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %20 = "stablehlo.convert"(%2) : (tensor<2xui32>) -> tensor<2xui64>
    %21 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %22 = "stablehlo.multiply"(%20, %21) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %23 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %24 = "stablehlo.shift_right_logical"(%22, %23) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %25 = "stablehlo.convert"(%24) : (tensor<2xui64>) -> tensor<2xui32>
    %26 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %27 = "stablehlo.multiply"(%2, %26) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %28 = "stablehlo.xor"(%25, %10) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %29 = "stablehlo.xor"(%28, %5) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %30 = "stablehlo.xor"(%17, %11) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %31 = "stablehlo.xor"(%30, %8) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %32 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<2xui32>}> : () -> tensor<2xui32>
    %33 = "stablehlo.add"(%5, %32) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %34 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<2xui32>}> : () -> tensor<2xui32>
    %35 = "stablehlo.add"(%8, %34) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %36 = "stablehlo.convert"(%29) : (tensor<2xui32>) -> tensor<2xui64>
    %37 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %38 = "stablehlo.multiply"(%36, %37) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %39 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %40 = "stablehlo.shift_right_logical"(%38, %39) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %41 = "stablehlo.convert"(%40) : (tensor<2xui64>) -> tensor<2xui32>
    %42 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %43 = "stablehlo.multiply"(%29, %42) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %44 = "stablehlo.convert"(%31) : (tensor<2xui32>) -> tensor<2xui64>
    %45 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %46 = "stablehlo.multiply"(%44, %45) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %47 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %48 = "stablehlo.shift_right_logical"(%46, %47) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %49 = "stablehlo.convert"(%48) : (tensor<2xui64>) -> tensor<2xui32>
    %50 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %51 = "stablehlo.multiply"(%31, %50) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %52 = "stablehlo.xor"(%49, %27) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %53 = "stablehlo.xor"(%52, %33) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %54 = "stablehlo.xor"(%41, %19) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %55 = "stablehlo.xor"(%54, %35) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %56 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<2xui32>}> : () -> tensor<2xui32>
    %57 = "stablehlo.add"(%33, %56) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %58 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<2xui32>}> : () -> tensor<2xui32>
    %59 = "stablehlo.add"(%35, %58) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %60 = "stablehlo.convert"(%53) : (tensor<2xui32>) -> tensor<2xui64>
    %61 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %62 = "stablehlo.multiply"(%60, %61) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %63 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %64 = "stablehlo.shift_right_logical"(%62, %63) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %65 = "stablehlo.convert"(%64) : (tensor<2xui64>) -> tensor<2xui32>
    %66 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %67 = "stablehlo.multiply"(%53, %66) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %68 = "stablehlo.convert"(%55) : (tensor<2xui32>) -> tensor<2xui64>
    %69 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %70 = "stablehlo.multiply"(%68, %69) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %71 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %72 = "stablehlo.shift_right_logical"(%70, %71) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %73 = "stablehlo.convert"(%72) : (tensor<2xui64>) -> tensor<2xui32>
    %74 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %75 = "stablehlo.multiply"(%55, %74) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %76 = "stablehlo.xor"(%73, %51) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %77 = "stablehlo.xor"(%76, %57) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %78 = "stablehlo.xor"(%65, %43) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %79 = "stablehlo.xor"(%78, %59) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %80 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<2xui32>}> : () -> tensor<2xui32>
    %81 = "stablehlo.add"(%57, %80) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %82 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<2xui32>}> : () -> tensor<2xui32>
    %83 = "stablehlo.add"(%59, %82) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %84 = "stablehlo.convert"(%77) : (tensor<2xui32>) -> tensor<2xui64>
    %85 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %86 = "stablehlo.multiply"(%84, %85) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %87 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %88 = "stablehlo.shift_right_logical"(%86, %87) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %89 = "stablehlo.convert"(%88) : (tensor<2xui64>) -> tensor<2xui32>
    %90 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %91 = "stablehlo.multiply"(%77, %90) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %92 = "stablehlo.convert"(%79) : (tensor<2xui32>) -> tensor<2xui64>
    %93 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %94 = "stablehlo.multiply"(%92, %93) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %95 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %96 = "stablehlo.shift_right_logical"(%94, %95) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %97 = "stablehlo.convert"(%96) : (tensor<2xui64>) -> tensor<2xui32>
    %98 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %99 = "stablehlo.multiply"(%79, %98) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %100 = "stablehlo.xor"(%97, %75) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %101 = "stablehlo.xor"(%100, %81) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %102 = "stablehlo.xor"(%89, %67) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %103 = "stablehlo.xor"(%102, %83) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %104 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<2xui32>}> : () -> tensor<2xui32>
    %105 = "stablehlo.add"(%81, %104) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %106 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<2xui32>}> : () -> tensor<2xui32>
    %107 = "stablehlo.add"(%83, %106) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %108 = "stablehlo.convert"(%101) : (tensor<2xui32>) -> tensor<2xui64>
    %109 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %110 = "stablehlo.multiply"(%108, %109) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %111 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %112 = "stablehlo.shift_right_logical"(%110, %111) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %113 = "stablehlo.convert"(%112) : (tensor<2xui64>) -> tensor<2xui32>
    %114 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %115 = "stablehlo.multiply"(%101, %114) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %116 = "stablehlo.convert"(%103) : (tensor<2xui32>) -> tensor<2xui64>
    %117 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %118 = "stablehlo.multiply"(%116, %117) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %119 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %120 = "stablehlo.shift_right_logical"(%118, %119) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %121 = "stablehlo.convert"(%120) : (tensor<2xui64>) -> tensor<2xui32>
    %122 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %123 = "stablehlo.multiply"(%103, %122) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %124 = "stablehlo.xor"(%121, %99) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %125 = "stablehlo.xor"(%124, %105) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %126 = "stablehlo.xor"(%113, %91) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %127 = "stablehlo.xor"(%126, %107) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %128 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<2xui32>}> : () -> tensor<2xui32>
    %129 = "stablehlo.add"(%105, %128) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %130 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<2xui32>}> : () -> tensor<2xui32>
    %131 = "stablehlo.add"(%107, %130) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %132 = "stablehlo.convert"(%125) : (tensor<2xui32>) -> tensor<2xui64>
    %133 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %134 = "stablehlo.multiply"(%132, %133) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %135 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %136 = "stablehlo.shift_right_logical"(%134, %135) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %137 = "stablehlo.convert"(%136) : (tensor<2xui64>) -> tensor<2xui32>
    %138 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %139 = "stablehlo.multiply"(%125, %138) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %140 = "stablehlo.convert"(%127) : (tensor<2xui32>) -> tensor<2xui64>
    %141 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %142 = "stablehlo.multiply"(%140, %141) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %143 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %144 = "stablehlo.shift_right_logical"(%142, %143) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %145 = "stablehlo.convert"(%144) : (tensor<2xui64>) -> tensor<2xui32>
    %146 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %147 = "stablehlo.multiply"(%127, %146) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %148 = "stablehlo.xor"(%145, %123) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %149 = "stablehlo.xor"(%148, %129) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %150 = "stablehlo.xor"(%137, %115) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %151 = "stablehlo.xor"(%150, %131) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %152 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<2xui32>}> : () -> tensor<2xui32>
    %153 = "stablehlo.add"(%129, %152) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %154 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<2xui32>}> : () -> tensor<2xui32>
    %155 = "stablehlo.add"(%131, %154) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %156 = "stablehlo.convert"(%149) : (tensor<2xui32>) -> tensor<2xui64>
    %157 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %158 = "stablehlo.multiply"(%156, %157) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %159 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %160 = "stablehlo.shift_right_logical"(%158, %159) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %161 = "stablehlo.convert"(%160) : (tensor<2xui64>) -> tensor<2xui32>
    %162 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %163 = "stablehlo.multiply"(%149, %162) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %164 = "stablehlo.convert"(%151) : (tensor<2xui32>) -> tensor<2xui64>
    %165 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %166 = "stablehlo.multiply"(%164, %165) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %167 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %168 = "stablehlo.shift_right_logical"(%166, %167) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %169 = "stablehlo.convert"(%168) : (tensor<2xui64>) -> tensor<2xui32>
    %170 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %171 = "stablehlo.multiply"(%151, %170) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %172 = "stablehlo.xor"(%169, %147) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %173 = "stablehlo.xor"(%172, %153) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %174 = "stablehlo.xor"(%161, %139) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %175 = "stablehlo.xor"(%174, %155) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %176 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<2xui32>}> : () -> tensor<2xui32>
    %177 = "stablehlo.add"(%153, %176) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %178 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<2xui32>}> : () -> tensor<2xui32>
    %179 = "stablehlo.add"(%155, %178) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %180 = "stablehlo.convert"(%173) : (tensor<2xui32>) -> tensor<2xui64>
    %181 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %182 = "stablehlo.multiply"(%180, %181) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %183 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %184 = "stablehlo.shift_right_logical"(%182, %183) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %185 = "stablehlo.convert"(%184) : (tensor<2xui64>) -> tensor<2xui32>
    %186 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %187 = "stablehlo.multiply"(%173, %186) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %188 = "stablehlo.convert"(%175) : (tensor<2xui32>) -> tensor<2xui64>
    %189 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %190 = "stablehlo.multiply"(%188, %189) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %191 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %192 = "stablehlo.shift_right_logical"(%190, %191) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %193 = "stablehlo.convert"(%192) : (tensor<2xui64>) -> tensor<2xui32>
    %194 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %195 = "stablehlo.multiply"(%175, %194) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %196 = "stablehlo.xor"(%193, %171) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %197 = "stablehlo.xor"(%196, %177) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %198 = "stablehlo.xor"(%185, %163) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %199 = "stablehlo.xor"(%198, %179) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %200 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<2xui32>}> : () -> tensor<2xui32>
    %201 = "stablehlo.add"(%177, %200) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %202 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<2xui32>}> : () -> tensor<2xui32>
    %203 = "stablehlo.add"(%179, %202) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %204 = "stablehlo.convert"(%197) : (tensor<2xui32>) -> tensor<2xui64>
    %205 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %206 = "stablehlo.multiply"(%204, %205) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %207 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %208 = "stablehlo.shift_right_logical"(%206, %207) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %209 = "stablehlo.convert"(%208) : (tensor<2xui64>) -> tensor<2xui32>
    %210 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %211 = "stablehlo.multiply"(%197, %210) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %212 = "stablehlo.convert"(%199) : (tensor<2xui32>) -> tensor<2xui64>
    %213 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %214 = "stablehlo.multiply"(%212, %213) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %215 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %216 = "stablehlo.shift_right_logical"(%214, %215) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %217 = "stablehlo.convert"(%216) : (tensor<2xui64>) -> tensor<2xui32>
    %218 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %219 = "stablehlo.multiply"(%199, %218) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %220 = "stablehlo.xor"(%217, %195) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %221 = "stablehlo.xor"(%220, %201) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %222 = "stablehlo.xor"(%209, %187) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %223 = "stablehlo.xor"(%222, %203) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %224 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<2xui32>}> : () -> tensor<2xui32>
    %225 = "stablehlo.add"(%201, %224) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %226 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<2xui32>}> : () -> tensor<2xui32>
    %227 = "stablehlo.add"(%203, %226) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %228 = "stablehlo.convert"(%221) : (tensor<2xui32>) -> tensor<2xui64>
    %229 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui64>}> : () -> tensor<2xui64>
    %230 = "stablehlo.multiply"(%228, %229) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %231 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %232 = "stablehlo.shift_right_logical"(%230, %231) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %233 = "stablehlo.convert"(%232) : (tensor<2xui64>) -> tensor<2xui32>
    %234 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<2xui32>}> : () -> tensor<2xui32>
    %235 = "stablehlo.multiply"(%221, %234) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %236 = "stablehlo.convert"(%223) : (tensor<2xui32>) -> tensor<2xui64>
    %237 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui64>}> : () -> tensor<2xui64>
    %238 = "stablehlo.multiply"(%236, %237) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %239 = "stablehlo.constant"() <{value = dense<32> : tensor<2xui64>}> : () -> tensor<2xui64>
    %240 = "stablehlo.shift_right_logical"(%238, %239) : (tensor<2xui64>, tensor<2xui64>) -> tensor<2xui64>
    %241 = "stablehlo.convert"(%240) : (tensor<2xui64>) -> tensor<2xui32>
    %242 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<2xui32>}> : () -> tensor<2xui32>
    %243 = "stablehlo.multiply"(%223, %242) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %244 = "stablehlo.xor"(%241, %219) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %245 = "stablehlo.xor"(%244, %225) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %246 = "stablehlo.xor"(%233, %211) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %247 = "stablehlo.xor"(%246, %227) : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xui32>
    %248 = "stablehlo.reshape"(%245) : (tensor<2xui32>) -> tensor<2x1xui32>
    %249 = "stablehlo.reshape"(%243) : (tensor<2xui32>) -> tensor<2x1xui32>
    %250 = "stablehlo.reshape"(%247) : (tensor<2xui32>) -> tensor<2x1xui32>
    %251 = "stablehlo.reshape"(%235) : (tensor<2xui32>) -> tensor<2x1xui32>
    %252 = "stablehlo.concatenate"(%248, %249, %250, %251) <{dimension = 1 : i64}> : (tensor<2x1xui32>, tensor<2x1xui32>, tensor<2x1xui32>, tensor<2x1xui32>) -> tensor<2x4xui32>
    %253 = "stablehlo.reshape"(%252) : (tensor<2x4xui32>) -> tensor<8xui32>
    %254 = "stablehlo.slice"(%253) <{start_indices = array<i64: 0>, limit_indices = array<i64: 8>, strides = array<i64: 1>}> : (tensor<8xui32>) -> tensor<8xui32>
    %255 = "stablehlo.reshape"(%254) : (tensor<8xui32>) -> tensor<1x8xui32>
    "func.return"(%255) : (tensor<1x8xui32>) -> ()
  }
}

// -----

// randomBits(u32[3]) {stream = 2, shape = shape [batch, 7]}
module @randomBits {
  func.func public @main(%arg0: tensor<3xui32>) -> (tensor<3x7xui32>) {
    %0 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 0>, limit_indices = array<i64: 1>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %1 = "stablehlo.reshape"(%0) : (tensor<1xui32>) -> tensor<ui32>
    %2 = "stablehlo.broadcast_in_dim"(%1) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<6xui32>
    %3 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 2>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %4 = "stablehlo.reshape"(%3) : (tensor<1xui32>) -> tensor<ui32>
    %5 = "stablehlo.broadcast_in_dim"(%4) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<6xui32>
    %6 = "stablehlo.slice"(%arg0) <{start_indices = array<i64: 2>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<3xui32>) -> tensor<1xui32>
    %7 = "stablehlo.reshape"(%6) : (tensor<1xui32>) -> tensor<ui32>
    %8 = "stablehlo.broadcast_in_dim"(%7) <{broadcast_dimensions = array<i64>}> : (tensor<ui32>) -> tensor<6xui32>
    %9 = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<6xui32>
    %10 = "stablehlo.constant"() <{value = dense<2> : tensor<6xui32>}> : () -> tensor<6xui32>
    %11 = "stablehlo.constant"() <{value = dense<0> : tensor<6xui32>}> : () -> tensor<6xui32>
    %12 = "stablehlo.convert"(%9) : (tensor<6xui32>) -> tensor<6xui64>
    %13 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %14 = "stablehlo.multiply"(%12, %13) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %15 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %16 = "stablehlo.shift_right_logical"(%14, %15) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %17 = "stablehlo.convert"(%16) : (tensor<6xui64>) -> tensor<6xui32>
    %18 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %19 = "stablehlo.multiply"(%9, %18) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %20 = "stablehlo.convert"(%2) : (tensor<6xui32>) -> tensor<6xui64>
    %21 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %22 = "stablehlo.multiply"(%20, %21) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %23 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %24 = "stablehlo.shift_right_logical"(%22, %23) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %25 = "stablehlo.convert"(%24) : (tensor<6xui64>) -> tensor<6xui32>
    %26 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %27 = "stablehlo.multiply"(%2, %26) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %28 = "stablehlo.xor"(%25, %10) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %29 = "stablehlo.xor"(%28, %5) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %30 = "stablehlo.xor"(%17, %11) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %31 = "stablehlo.xor"(%30, %8) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %32 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<6xui32>}> : () -> tensor<6xui32>
    %33 = "stablehlo.add"(%5, %32) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %34 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<6xui32>}> : () -> tensor<6xui32>
    %35 = "stablehlo.add"(%8, %34) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %36 = "stablehlo.convert"(%29) : (tensor<6xui32>) -> tensor<6xui64>
    %37 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %38 = "stablehlo.multiply"(%36, %37) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %39 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %40 = "stablehlo.shift_right_logical"(%38, %39) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %41 = "stablehlo.convert"(%40) : (tensor<6xui64>) -> tensor<6xui32>
    %42 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %43 = "stablehlo.multiply"(%29, %42) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %44 = "stablehlo.convert"(%31) : (tensor<6xui32>) -> tensor<6xui64>
    %45 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %46 = "stablehlo.multiply"(%44, %45) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %47 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %48 = "stablehlo.shift_right_logical"(%46, %47) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %49 = "stablehlo.convert"(%48) : (tensor<6xui64>) -> tensor<6xui32>
    %50 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %51 = "stablehlo.multiply"(%31, %50) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %52 = "stablehlo.xor"(%49, %27) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %53 = "stablehlo.xor"(%52, %33) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %54 = "stablehlo.xor"(%41, %19) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %55 = "stablehlo.xor"(%54, %35) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %56 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<6xui32>}> : () -> tensor<6xui32>
    %57 = "stablehlo.add"(%33, %56) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %58 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<6xui32>}> : () -> tensor<6xui32>
    %59 = "stablehlo.add"(%35, %58) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %60 = "stablehlo.convert"(%53) : (tensor<6xui32>) -> tensor<6xui64>
    %61 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %62 = "stablehlo.multiply"(%60, %61) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %63 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %64 = "stablehlo.shift_right_logical"(%62, %63) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %65 = "stablehlo.convert"(%64) : (tensor<6xui64>) -> tensor<6xui32>
    %66 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %67 = "stablehlo.multiply"(%53, %66) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %68 = "stablehlo.convert"(%55) : (tensor<6xui32>) -> tensor<6xui64>
    %69 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %70 = "stablehlo.multiply"(%68, %69) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %71 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %72 = "stablehlo.shift_right_logical"(%70, %71) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %73 = "stablehlo.convert"(%72) : (tensor<6xui64>) -> tensor<6xui32>
    %74 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %75 = "stablehlo.multiply"(%55, %74) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %76 = "stablehlo.xor"(%73, %51) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %77 = "stablehlo.xor"(%76, %57) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %78 = "stablehlo.xor"(%65, %43) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %79 = "stablehlo.xor"(%78, %59) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %80 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<6xui32>}> : () -> tensor<6xui32>
    %81 = "stablehlo.add"(%57, %80) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %82 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<6xui32>}> : () -> tensor<6xui32>
    %83 = "stablehlo.add"(%59, %82) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %84 = "stablehlo.convert"(%77) : (tensor<6xui32>) -> tensor<6xui64>
    %85 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %86 = "stablehlo.multiply"(%84, %85) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %87 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %88 = "stablehlo.shift_right_logical"(%86, %87) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %89 = "stablehlo.convert"(%88) : (tensor<6xui64>) -> tensor<6xui32>
    %90 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %91 = "stablehlo.multiply"(%77, %90) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %92 = "stablehlo.convert"(%79) : (tensor<6xui32>) -> tensor<6xui64>
    %93 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %94 = "stablehlo.multiply"(%92, %93) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %95 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %96 = "stablehlo.shift_right_logical"(%94, %95) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %97 = "stablehlo.convert"(%96) : (tensor<6xui64>) -> tensor<6xui32>
    %98 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %99 = "stablehlo.multiply"(%79, %98) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %100 = "stablehlo.xor"(%97, %75) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %101 = "stablehlo.xor"(%100, %81) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %102 = "stablehlo.xor"(%89, %67) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %103 = "stablehlo.xor"(%102, %83) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %104 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<6xui32>}> : () -> tensor<6xui32>
    %105 = "stablehlo.add"(%81, %104) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %106 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<6xui32>}> : () -> tensor<6xui32>
    %107 = "stablehlo.add"(%83, %106) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %108 = "stablehlo.convert"(%101) : (tensor<6xui32>) -> tensor<6xui64>
    %109 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %110 = "stablehlo.multiply"(%108, %109) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %111 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %112 = "stablehlo.shift_right_logical"(%110, %111) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %113 = "stablehlo.convert"(%112) : (tensor<6xui64>) -> tensor<6xui32>
    %114 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %115 = "stablehlo.multiply"(%101, %114) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %116 = "stablehlo.convert"(%103) : (tensor<6xui32>) -> tensor<6xui64>
    %117 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %118 = "stablehlo.multiply"(%116, %117) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %119 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %120 = "stablehlo.shift_right_logical"(%118, %119) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %121 = "stablehlo.convert"(%120) : (tensor<6xui64>) -> tensor<6xui32>
    %122 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %123 = "stablehlo.multiply"(%103, %122) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %124 = "stablehlo.xor"(%121, %99) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %125 = "stablehlo.xor"(%124, %105) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %126 = "stablehlo.xor"(%113, %91) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %127 = "stablehlo.xor"(%126, %107) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %128 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<6xui32>}> : () -> tensor<6xui32>
    %129 = "stablehlo.add"(%105, %128) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %130 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<6xui32>}> : () -> tensor<6xui32>
    %131 = "stablehlo.add"(%107, %130) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %132 = "stablehlo.convert"(%125) : (tensor<6xui32>) -> tensor<6xui64>
    %133 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %134 = "stablehlo.multiply"(%132, %133) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %135 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %136 = "stablehlo.shift_right_logical"(%134, %135) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %137 = "stablehlo.convert"(%136) : (tensor<6xui64>) -> tensor<6xui32>
    %138 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %139 = "stablehlo.multiply"(%125, %138) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %140 = "stablehlo.convert"(%127) : (tensor<6xui32>) -> tensor<6xui64>
    %141 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %142 = "stablehlo.multiply"(%140, %141) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %143 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %144 = "stablehlo.shift_right_logical"(%142, %143) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %145 = "stablehlo.convert"(%144) : (tensor<6xui64>) -> tensor<6xui32>
    %146 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %147 = "stablehlo.multiply"(%127, %146) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %148 = "stablehlo.xor"(%145, %123) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %149 = "stablehlo.xor"(%148, %129) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %150 = "stablehlo.xor"(%137, %115) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %151 = "stablehlo.xor"(%150, %131) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %152 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<6xui32>}> : () -> tensor<6xui32>
    %153 = "stablehlo.add"(%129, %152) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %154 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<6xui32>}> : () -> tensor<6xui32>
    %155 = "stablehlo.add"(%131, %154) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %156 = "stablehlo.convert"(%149) : (tensor<6xui32>) -> tensor<6xui64>
    %157 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %158 = "stablehlo.multiply"(%156, %157) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %159 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %160 = "stablehlo.shift_right_logical"(%158, %159) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %161 = "stablehlo.convert"(%160) : (tensor<6xui64>) -> tensor<6xui32>
    %162 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %163 = "stablehlo.multiply"(%149, %162) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %164 = "stablehlo.convert"(%151) : (tensor<6xui32>) -> tensor<6xui64>
    %165 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %166 = "stablehlo.multiply"(%164, %165) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %167 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %168 = "stablehlo.shift_right_logical"(%166, %167) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %169 = "stablehlo.convert"(%168) : (tensor<6xui64>) -> tensor<6xui32>
    %170 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %171 = "stablehlo.multiply"(%151, %170) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %172 = "stablehlo.xor"(%169, %147) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %173 = "stablehlo.xor"(%172, %153) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %174 = "stablehlo.xor"(%161, %139) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %175 = "stablehlo.xor"(%174, %155) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %176 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<6xui32>}> : () -> tensor<6xui32>
    %177 = "stablehlo.add"(%153, %176) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %178 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<6xui32>}> : () -> tensor<6xui32>
    %179 = "stablehlo.add"(%155, %178) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %180 = "stablehlo.convert"(%173) : (tensor<6xui32>) -> tensor<6xui64>
    %181 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %182 = "stablehlo.multiply"(%180, %181) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %183 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %184 = "stablehlo.shift_right_logical"(%182, %183) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %185 = "stablehlo.convert"(%184) : (tensor<6xui64>) -> tensor<6xui32>
    %186 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %187 = "stablehlo.multiply"(%173, %186) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %188 = "stablehlo.convert"(%175) : (tensor<6xui32>) -> tensor<6xui64>
    %189 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %190 = "stablehlo.multiply"(%188, %189) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %191 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %192 = "stablehlo.shift_right_logical"(%190, %191) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %193 = "stablehlo.convert"(%192) : (tensor<6xui64>) -> tensor<6xui32>
    %194 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %195 = "stablehlo.multiply"(%175, %194) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %196 = "stablehlo.xor"(%193, %171) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %197 = "stablehlo.xor"(%196, %177) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %198 = "stablehlo.xor"(%185, %163) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %199 = "stablehlo.xor"(%198, %179) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %200 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<6xui32>}> : () -> tensor<6xui32>
    %201 = "stablehlo.add"(%177, %200) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %202 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<6xui32>}> : () -> tensor<6xui32>
    %203 = "stablehlo.add"(%179, %202) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %204 = "stablehlo.convert"(%197) : (tensor<6xui32>) -> tensor<6xui64>
    %205 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %206 = "stablehlo.multiply"(%204, %205) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %207 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %208 = "stablehlo.shift_right_logical"(%206, %207) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %209 = "stablehlo.convert"(%208) : (tensor<6xui64>) -> tensor<6xui32>
    %210 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %211 = "stablehlo.multiply"(%197, %210) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %212 = "stablehlo.convert"(%199) : (tensor<6xui32>) -> tensor<6xui64>
    %213 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %214 = "stablehlo.multiply"(%212, %213) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %215 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %216 = "stablehlo.shift_right_logical"(%214, %215) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %217 = "stablehlo.convert"(%216) : (tensor<6xui64>) -> tensor<6xui32>
    %218 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %219 = "stablehlo.multiply"(%199, %218) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %220 = "stablehlo.xor"(%217, %195) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %221 = "stablehlo.xor"(%220, %201) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %222 = "stablehlo.xor"(%209, %187) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %223 = "stablehlo.xor"(%222, %203) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %224 = "stablehlo.constant"() <{value = dense<2654435769> : tensor<6xui32>}> : () -> tensor<6xui32>
    %225 = "stablehlo.add"(%201, %224) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %226 = "stablehlo.constant"() <{value = dense<3144134277> : tensor<6xui32>}> : () -> tensor<6xui32>
    %227 = "stablehlo.add"(%203, %226) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %228 = "stablehlo.convert"(%221) : (tensor<6xui32>) -> tensor<6xui64>
    %229 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui64>}> : () -> tensor<6xui64>
    %230 = "stablehlo.multiply"(%228, %229) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %231 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %232 = "stablehlo.shift_right_logical"(%230, %231) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %233 = "stablehlo.convert"(%232) : (tensor<6xui64>) -> tensor<6xui32>
    %234 = "stablehlo.constant"() <{value = dense<3528531795> : tensor<6xui32>}> : () -> tensor<6xui32>
    %235 = "stablehlo.multiply"(%221, %234) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %236 = "stablehlo.convert"(%223) : (tensor<6xui32>) -> tensor<6xui64>
    %237 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui64>}> : () -> tensor<6xui64>
    %238 = "stablehlo.multiply"(%236, %237) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %239 = "stablehlo.constant"() <{value = dense<32> : tensor<6xui64>}> : () -> tensor<6xui64>
    %240 = "stablehlo.shift_right_logical"(%238, %239) : (tensor<6xui64>, tensor<6xui64>) -> tensor<6xui64>
    %241 = "stablehlo.convert"(%240) : (tensor<6xui64>) -> tensor<6xui32>
    %242 = "stablehlo.constant"() <{value = dense<3449720151> : tensor<6xui32>}> : () -> tensor<6xui32>
    %243 = "stablehlo.multiply"(%223, %242) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %244 = "stablehlo.xor"(%241, %219) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %245 = "stablehlo.xor"(%244, %225) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %246 = "stablehlo.xor"(%233, %211) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %247 = "stablehlo.xor"(%246, %227) : (tensor<6xui32>, tensor<6xui32>) -> tensor<6xui32>
    %248 = "stablehlo.reshape"(%245) : (tensor<6xui32>) -> tensor<6x1xui32>
    %249 = "stablehlo.reshape"(%243) : (tensor<6xui32>) -> tensor<6x1xui32>
    %250 = "stablehlo.reshape"(%247) : (tensor<6xui32>) -> tensor<6x1xui32>
    %251 = "stablehlo.reshape"(%235) : (tensor<6xui32>) -> tensor<6x1xui32>
    %252 = "stablehlo.concatenate"(%248, %249, %250, %251) <{dimension = 1 : i64}> : (tensor<6x1xui32>, tensor<6x1xui32>, tensor<6x1xui32>, tensor<6x1xui32>) -> tensor<6x4xui32>
    %253 = "stablehlo.reshape"(%252) : (tensor<6x4xui32>) -> tensor<24xui32>
    %254 = "stablehlo.slice"(%253) <{start_indices = array<i64: 0>, limit_indices = array<i64: 21>, strides = array<i64: 1>}> : (tensor<24xui32>) -> tensor<21xui32>
    %255 = "stablehlo.reshape"(%254) : (tensor<21xui32>) -> tensor<3x7xui32>
    "func.return"(%255) : (tensor<3x7xui32>) -> ()
  }
}
