import KeratinGraph

/// Decides which nodes become one kernel.
struct Fusion {
  /// The kernels, oldest first.
  let kernels: [PlannedKernel]

  init(_ graph: KernelGraph, isOn: Bool) {
    kernels = graph.nodes.map { node in
      PlannedKernel(
        kernel: node.kernel, operands: node.inputs + node.outputs, reads: Set(node.inputs).sorted(),
        makes: node.outputs, scopes: node.scope.isEmpty ? [] : [node.scope],
        primitives: [node.primitive])
    }
  }
}
