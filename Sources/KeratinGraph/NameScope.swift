/// Which layer is building graph at the moment: nodes remember it, errors and profiles speak of it.
public struct NameScope: Sendable {
  /// Outermost first.
  public var names: [String]

  @TaskLocal public static var current = NameScope(names: [])
}

/// Builds graph on behalf of the layers that made a node, and of `more` within them.
func withScope<R>(of node: Node, _ more: String? = nil, _ body: () throws(GraphError) -> R)
  throws(GraphError) -> R
{
  var names = node.scope
  if let more, !names.isEmpty, names.last != more { names.append(more) }
  let result = NameScope.$current.withValue(NameScope(names: names)) {
    () -> Result<R, GraphError> in
    do throws(GraphError) { return .success(try body()) } catch { return .failure(error) }
  }
  return try result.get()
}

/// Builds graph on behalf of `name`: every node made inside carries the path.
///
///     let y = try withNameScope("dense_1") { try x.matmul(w) + b }
public func withNameScope<R, E: Error>(_ name: String, _ body: () throws(E) -> R) throws(E) -> R {
  let scope = NameScope(names: NameScope.current.names + [name])
  // The standard library's withValue erases the type of the error.
  let result = NameScope.$current.withValue(scope) { () -> Result<R, E> in
    do throws(E) { return .success(try body()) } catch { return .failure(error) }
  }
  return try result.get()
}
