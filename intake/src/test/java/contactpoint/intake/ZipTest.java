package contactpoint.intake;

import static contactpoint.intake.Supplier.DOOR;
import static contactpoint.intake.Supplier.files;
import static contactpoint.intake.Supplier.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipTest {

  @TempDir Path at;

  private String outcome(byte[] zip) throws IOException {
    return outcome(zip, DOOR);
  }

  private String outcome(byte[] zip, Receiving door) throws IOException {
    Path file = Files.write(at.resolve("delivery.zip"), zip);
    Path into = Files.createTempDirectory(at, "into");
    Receipt receipt = door.take(file, into);
    if (receipt instanceof Receipt.Refused refused) {
      try (var left = Files.list(into)) {
        assertThat(left).as("nothing is left of what was refused").isEmpty();
      }
      return refused.why().code();
    }
    return "accepted";
  }

  private static Map<String, String> under(String folder) {
    var files = new LinkedHashMap<String, String>();
    files().forEach((name, text) -> files.put(folder + name, text));
    return files;
  }

  @Test
  void a_zip_of_the_folder_or_of_the_bare_files_is_accepted() throws IOException {
    assertThat(outcome(zip(files()))).isEqualTo("accepted");
    assertThat(outcome(zip(under("0001/")))).isEqualTo("accepted");
  }

  @Test
  void names_nobody_knows_are_counted_and_forgotten() throws IOException {
    var files = files();
    files.put("__MACOSX/a/._children.csv", "x");
    files.put("inner.zip", "PK");
    assertThat(outcome(zip(files))).isEqualTo("accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../", "/", "0001/../", "..\\", "C:\\", "a/b/../"})
  void a_path_that_leads_elsewhere_is_refused(String folder) throws IOException {
    assertThat(outcome(zip(under(folder)))).isEqualTo("zip-path");
    try (var around = Files.list(at.getParent())) {
      assertThat(around.map(Path::getFileName).map(Path::toString))
          .doesNotContain("feed.json", "children.csv");
    }
  }

  @Test
  void a_file_that_stands_in_two_folders_is_refused() throws IOException {
    var files = files();
    files.put("b/children.csv", "x");
    assertThat(outcome(zip(files))).isEqualTo("zip-doubled");
  }

  @Test
  void many_entries_are_refused() throws IOException {
    var files = files();
    for (int i = 0; i < 20; i++) {
      files.put("note" + i, "");
    }
    assertThat(outcome(zip(files))).isEqualTo("zip-too-many-entries");
  }

  @Test
  void a_zip_that_grows_a_thousandfold_is_refused_long_before_it_is_unpacked() throws IOException {
    assertThat(outcome(bomb(1_000))).isEqualTo("zip-ratio");
  }

  /** A zip of so many megabytes of the same letter. */
  private static byte[] bomb(int megabytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    byte[] megabyte = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("children.csv"));
      for (int i = 0; i < megabytes; i++) {
        zip.write(megabyte);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void what_is_unpacked_is_counted_whatever_the_zip_says_of_its_size() throws IOException {
    var small =
        new Receiving(
            new Limits(1 << 10, 2_000, 3_000, 1 << 20, 16, 1_000_000, 65_536, 10, 1_000),
            Supplier.TODAY);
    var files = files();
    files.put("other", "b".repeat(5_000));
    assertThat(outcome(zip(files), small)).isEqualTo("too-large");
    files.put("other", "b".repeat(1_900));
    assertThat(outcome(zip(files), small)).isEqualTo("accepted");
    files.put("another", "b".repeat(1_900));
    assertThat(outcome(zip(files), small)).isEqualTo("too-large");
  }

  @Test
  void a_zip_that_is_too_large_itself_is_refused_unread() throws IOException {
    var small =
        new Receiving(
            new Limits(1 << 10, 2_000, 3_000, 10, 16, 200, 65_536, 10, 1_000), Supplier.TODAY);
    assertThat(outcome(zip(files()), small)).isEqualTo("zip-too-large");
  }

  @Test
  void what_is_no_zip_or_cut_short_is_refused() throws IOException {
    byte[] whole = zip(files());
    assertThat(outcome(new byte[0])).isEqualTo("not-a-zip");
    assertThat(outcome("hello".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-zip");
    for (int length = 1; length < whole.length; length += 7) {
      assertThat(outcome(java.util.Arrays.copyOf(whole, length))).isEqualTo("not-a-zip");
    }
  }

  @Test
  void entries_that_share_their_bytes_are_refused() throws IOException {
    assertThat(outcome(overlapping(8, 0))).isEqualTo("zip-overlap");
    assertThat(outcome(overlapping(8, 100_000))).isEqualTo("zip-overlap");
  }

  /**
   * A zip whose list of contents names one piece of packed data many times; padding keeps the sum
   * of the sizes below the file's own, so that only reading it gives it away.
   */
  private static byte[] overlapping(int entries, int padding) throws IOException {
    byte[] data = "ref,as_of\n".repeat(200).getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(data);
    var deflater = new Deflater(9, true);
    deflater.setInput(data);
    deflater.finish();
    byte[] packed = new byte[4_096];
    int size = deflater.deflate(packed);
    var out = new ByteArrayOutputStream();
    byte[] name = "children.csv".getBytes(StandardCharsets.US_ASCII);
    out.write(
        head(30, 0x04034b50)
            .putShort(4, (short) 20)
            .putShort(8, (short) 8)
            .putInt(14, (int) crc.getValue())
            .putInt(18, size)
            .putInt(22, data.length)
            .putShort(26, (short) name.length)
            .array());
    out.write(name);
    out.write(packed, 0, size);
    out.write(new byte[padding]);
    int list = out.size();
    for (int i = 0; i < entries; i++) {
      byte[] each = (i == 0 ? "children.csv" : "x" + i).getBytes(StandardCharsets.US_ASCII);
      out.write(
          head(46, 0x02014b50)
              .putShort(6, (short) 20)
              .putShort(10, (short) 8)
              .putInt(16, (int) crc.getValue())
              .putInt(20, size)
              .putInt(24, data.length)
              .putShort(28, (short) each.length)
              .putInt(42, 0)
              .array());
      out.write(each);
    }
    int end = out.size();
    out.write(
        head(22, 0x06054b50)
            .putShort(8, (short) entries)
            .putShort(10, (short) entries)
            .putInt(12, end - list)
            .putInt(16, list)
            .array());
    return out.toByteArray();
  }

  private static ByteBuffer head(int size, int signature) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(0, signature);
  }
}
