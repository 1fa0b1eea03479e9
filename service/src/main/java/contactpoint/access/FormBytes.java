package contactpoint.access;

import contactpoint.vocabulary.Typed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What was typed, as bytes to be sealed. The first byte is the version. */
final class FormBytes {

  private static final int VERSION = 1;
  private static final int LONGEST = 1000;

  private FormBytes() {}

  static byte[] encode(SearchForm form) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      for (Typed field : fields(form)) {
        String text = field.text();
        out.writeUTF(text.substring(0, Math.min(LONGEST, text.length())));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static SearchForm decode(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IllegalStateException("A stored question has a version that is not known here");
      }
      return new SearchForm(
          typed(in), typed(in), date(in), typed(in), typed(in), typed(in), typed(in), date(in),
          date(in), typed(in), typed(in));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Typed> fields(SearchForm form) {
    return List.of(
        form.family(),
        form.given(),
        form.born().day(),
        form.born().month(),
        form.born().year(),
        form.sex(),
        form.postcode(),
        form.setting(),
        form.age(),
        form.from().day(),
        form.from().month(),
        form.from().year(),
        form.to().day(),
        form.to().month(),
        form.to().year(),
        form.number(),
        form.reason());
  }

  private static TypedDate date(DataInputStream in) throws IOException {
    return new TypedDate(typed(in), typed(in), typed(in));
  }

  private static Typed typed(DataInputStream in) throws IOException {
    return new Typed(in.readUTF());
  }
}
