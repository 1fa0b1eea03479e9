package contactpoint.accounts;

import contactpoint.vocabulary.Typed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed into a form that could not be sent any more.
 *
 * @param path where the form leads, of this service
 * @param fields in the order of the form
 */
public record KeptForm(String path, Map<String, Typed> fields) {

  private static final int VERSION = 1;
  private static final int MOST_FIELDS = 60;
  private static final int LONGEST = 4_000;
  private static final String PATH = "/[a-z][a-z0-9/-]{0,60}";

  public KeptForm {
    if (!path.matches(PATH) || fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("Not a form of this service");
    }
    fields = new LinkedHashMap<>(fields);
  }

  /**
   * A form worth keeping; empty if nothing was typed into it, or if it belongs to an enquiry, which
   * ends with its sign-in.
   */
  public static Optional<KeptForm> of(String path, Map<String, String> sent) {
    var fields = new LinkedHashMap<String, Typed>();
    sent.forEach((name, value) -> {
      if (name.matches("[a-z][a-z0-9-]{0,40}") && !value.isBlank() && value.length() <= LONGEST) {
        fields.put(name, new Typed(value));
      }
    });
    boolean keeps =
        path.matches(PATH)
            && !path.startsWith("/enquiries/")
            && !fields.isEmpty()
            && fields.size() <= MOST_FIELDS;
    return keeps ? Optional.of(new KeptForm(path, fields)) : Optional.empty();
  }

  byte[] encode() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(path);
      out.writeByte(fields.size());
      for (var field : fields.entrySet()) {
        out.writeUTF(field.getKey());
        out.writeUTF(field.getValue().text());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static KeptForm decode(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IllegalStateException("A kept form has a version that is not known here");
      }
      String path = in.readUTF();
      var fields = new LinkedHashMap<String, Typed>();
      for (int left = in.readByte(); left > 0; left--) {
        fields.put(in.readUTF(), new Typed(in.readUTF()));
      }
      return new KeptForm(path, fields);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public String toString() {
    return "form for " + path;
  }
}
