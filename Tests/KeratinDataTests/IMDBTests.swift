import KeratinArray
import KeratinTestSupport
import Testing

@testable import KeratinData

@Suite struct IMDBTests {
  let scratch = Scratch()

  private func text(_ lines: String...) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  @Test func tables() throws {
    let path = scratch.write(
      "a.csv", text("id,text", "1,\"a, \"\"b\"\"", "c\"", "", "2,plain\r", "3,", "\"\",x"))
    let table = try CSV(contentsOf: path)
    #expect(table.header == ["id", "text"])
    #expect(table.rows == [["1", "a, \"b\"\nc"], ["2", "plain"], ["3", ""], ["", "x"]])
    #expect(table.column("id") == ["1", "2", "3", ""])
    #expect(table.column("none") == nil)
  }

  @Test(arguments: [
    ("", "a.csv: The file is empty; a header line is expected."),
    ("a,b\n1,2\n3\n", "a.csv: line 3: The row has 1 fields, the header 2."),
    (
      "a,b\n1,2\n\"3,4\n5,6\n",
      "a.csv: line 3: A quote is opened in the row that begins here, and never closed."
    ),
  ])
  func tablesThatAreBroken(content: String, expected: String) {
    let path = scratch.write("a.csv", Array(content.utf8))
    #expect(message(scratch) { _ = try CSV(contentsOf: path) } == expected)
  }

  /// 4 is the most frequent word; among equals the first comes first.
  @Test func wordsAreNumberedByFrequency() {
    let texts = ["The cat, the dog; it's THE end.", "a dog<br />a cat"]
    let vocabulary = Vocabulary(texts, greatest: 100)
    // the 3, cat 2, dog 2, a 2, it's 1, end 1, br 1
    #expect(
      vocabulary.numbers("the cat dog a it's end br", length: 8) == [1, 4, 5, 6, 7, 8, 9, 10])
    #expect(vocabulary.numbers("cow", length: 4) == [0, 0, 1, 2])
    #expect(vocabulary.numbers("the cat the dog", length: 2) == [4, 6])
    #expect(Vocabulary(texts, greatest: 6).numbers("the cat dog", length: 4) == [1, 4, 5, 2])
  }

  /// The archive's folders and the tables give the same.
  @Test func foldersAndTables() throws {
    for part in ["train", "test"] {
      scratch.write("aclImdb/\(part)/neg/0_2.txt", text("bad bad film"))
      scratch.write("aclImdb/\(part)/pos/0_9.txt", text("good film"))
      scratch.write(
        "imdb/imdb_\(part).csv", text("id,label,text", "0,0,bad bad film", "0,1,good film"))
    }
    let (train, test) = try IMDB.load(from: scratch("aclImdb"), length: 4)
    let (other, _) = try IMDB.load(from: scratch.path, length: 4)
    #expect(train.features == other.features && train.labels == other.labels)
    #expect(test.labels == train.labels)
    let rows = train.features.scalars(as: Int32.self)
    let good = train.labels.scalars(as: Int32.self).firstIndex(of: 1)!
    // bad 2, film 2, good 1
    let found = [rows.prefix(4), rows.suffix(4)].map { Array($0) }
    #expect(found[good] == [0, 1, 6, 5])
    #expect(found[1 - good] == [1, 4, 4, 5])
  }

  @Test func whatIsBrokenIsNamed() throws {
    #expect(
      message(scratch) { _ = try IMDB.load(from: scratch("none")) }
        .hasPrefix("none: There are no imdb_train.csv and imdb_test.csv here"))
    scratch.write("imdb/imdb_test.csv", text("label,text", "0,bad"))
    scratch.write("imdb/imdb_train.csv", text("label,text", "2,bad"))
    #expect(
      message(scratch) { _ = try IMDB.load(from: scratch.path) }
        == "imdb/imdb_train.csv: row 1: The label is '2'; it is 0 or 1.")
    scratch.write("imdb/imdb_train.csv", text("stars,text", "2,bad"))
    #expect(
      message(scratch) { _ = try IMDB.load(from: scratch.path) }
        == "imdb/imdb_train.csv: The table has the columns stars, text; 'label' and 'text' are "
        + "needed.")
    #expect(
      message { _ = try IMDB.load(words: 3) }
        == "data set imdb: 3 words of 100 a review cannot be; there are at least 4 and 1.")
  }

  /// The words that are known to be the most frequent.
  @Test(
    .enabled(if: testData != nil && Gzip.isSupported, "needs KERATIN_TEST_DATA with imdb, and zlib")
  )
  func imdbItself() throws {
    let folder: String = try #require(testData)
    let (train, test) = try IMDB.load(from: folder)
    #expect((train.count, test.count) == (25000, 25000))
    #expect(train.labels.scalars(as: Int32.self).reduce(0, +) == 12500)
    let words = train.features.scalars(as: Int32.self)
    #expect(words.max() == 4999 && words.min() == 0)
    // "the" is every 17th word or so, what has no number every tenth.
    let share = { (word: Int32) in
      Double(words.count { $0 == word }) / Double(words.count { $0 > 1 })
    }
    #expect((0.05...0.07).contains(share(4)), "\(share(4))")
    #expect((0.08...0.14).contains(share(2)), "\(share(2))")
  }
}
