import KeratinGraph

@testable import KeratinCPU

/// Nests to try engines on, written out by hand so that they depend on no primitive.
enum NestSamples {
  /// `c[m, n] = Σ a[m, k] · b[k, n]`, either operand possibly stored transposed.
  static func matmul(
    _ m: Dimension, _ n: Dimension, _ k: Dimension, type: ElementType = .float32,
    transposesA: Bool = false, transposesB: Bool = false
  ) -> LoopNest {
    let (i, j, p) = (Scalar.axis(0), Scalar.axis(1), Scalar.axis(2))
    let a = Scalar.operand(0, transposesA ? [p, i] : [i, p])
    let b = Scalar.operand(1, transposesB ? [j, p] : [p, j])
    return LoopNest(
      shape: [m, n, k], steps: [.init(a * b, .sum, over: [2], type: type)],
      operands: [
        TensorType(type, transposesA ? [k, m] : [m, k]),
        TensorType(type, transposesB ? [n, k] : [k, n]), TensorType(type, [m, n]),
      ],
      stores: [.init(step: 0, operand: 2, index: [i, j])])
  }

  /// What a two-dimensional convolution is: images `[n, h, w, c]`, filters `[kh, kw, c, f]`.
  struct Convolution: CustomStringConvertible {
    var batch: Dimension = 2
    var height = 7, width = 6, channels = 3, filters = 5
    var kernelHeight = 3, kernelWidth = 3
    var stride = 1, dilation = 1, padding = 0
    var type = ElementType.float32

    var outHeight: Int { (height + 2 * padding - dilation * (kernelHeight - 1) - 1) / stride + 1 }
    var outWidth: Int { (width + 2 * padding - dilation * (kernelWidth - 1) - 1) / stride + 1 }
    var images: TensorType {
      TensorType(type, [batch, .init(height), .init(width), .init(channels)])
    }
    var filter: TensorType {
      TensorType(
        type, [.init(kernelHeight), .init(kernelWidth), .init(channels), .init(filters)])
    }
    var output: TensorType {
      TensorType(type, [batch, .init(outHeight), .init(outWidth), .init(filters)])
    }
    private var zero: Literal { Literal(0, type) }
    private func place(_ out: Int, _ tap: Int) -> Scalar {
      .axis(out) * .index(stride) + .axis(tap) * .index(dilation) - .index(padding)
    }

    /// Axes n oh ow f | kh kw c.
    var forward: LoopNest {
      let i = identityIndex(7)
      let x = Scalar.operand(0, [i[0], place(1, 4), place(2, 5), i[6]], outside: zero)
      return LoopNest(
        shape: output.shape + filter.shape.prefix(3),
        steps: [
          .init(x * .operand(1, [i[4], i[5], i[6], i[3]]), .sum, over: [4, 5, 6], type: type)
        ],
        operands: [images, filter, output],
        stores: [.init(step: 0, operand: 2, index: identityIndex(4))])
    }

    /// Axes kh kw c f | n oh ow. Operands: images, gradient of the output, gradient of the filter.
    var filterGradient: LoopNest {
      let i = identityIndex(7)
      let x = Scalar.operand(0, [i[4], place(5, 0), place(6, 1), i[2]], outside: zero)
      return LoopNest(
        shape: filter.shape + output.shape.prefix(3),
        steps: [
          .init(x * .operand(1, [i[4], i[5], i[6], i[3]]), .sum, over: [4, 5, 6], type: type)
        ],
        operands: [images, output, filter],
        stores: [.init(step: 0, operand: 2, index: identityIndex(4))])
    }

    /// Axes n h w c | kh kw f; stride 1. Operands: gradient of the output, filter, gradient of the images.
    var inputGradient: LoopNest {
      let i = identityIndex(7)
      func place(_ out: Int, _ tap: Int) -> Scalar {
        .axis(out) + .index(padding) - .axis(tap) * .index(dilation)
      }
      let dy = Scalar.operand(0, [i[0], place(1, 4), place(2, 5), i[6]], outside: zero)
      return LoopNest(
        shape: images.shape + [filter.shape[0], filter.shape[1], filter.shape[3]],
        steps: [
          .init(dy * .operand(1, [i[4], i[5], i[3], i[6]]), .sum, over: [4, 5, 6], type: type)
        ],
        operands: [output, filter, images],
        stores: [.init(step: 0, operand: 2, index: identityIndex(4))])
    }

    var description: String {
      "\(batch)x\(height)x\(width)x\(channels)->\(filters) \(kernelHeight)x\(kernelWidth) "
        + "stride \(stride) dilation \(dilation) padding \(padding) \(type.rawValue)"
    }
  }
}
