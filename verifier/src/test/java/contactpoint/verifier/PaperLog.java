package contactpoint.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A log made here by hand from its description, to be spoilt in every way. */
final class PaperLog {

  static final String NAME = "paper.example/log";
  static final KeyPair OURS = pair();

  final List<byte[]> entries = new ArrayList<>();
  final List<String> values = new ArrayList<>();

  /** Entries a minute apart, the i-th with one subject and one typed value. */
  static PaperLog of(int size) {
    var log = new PaperLog();
    for (int i = 0; i < size; i++) {
      log.add(i);
    }
    return log;
  }

  void add(int i) {
    entries.add(entry(i, 1_000_000_000_000L + i * 60_000_000L, "K7M-" + i, "typed " + i));
    values.add(value(i, "subject:0", "K7M-" + i));
    values.add(value(i, "value:criteria.name", "typed " + i));
  }

  static byte[] entry(int i, long micros, String number, String typed) {
    var out = new ByteArrayOutputStream();
    out.write(1);
    write(out, 16, new UUID(0, i + 1));
    code(out, "paper/1");
    out.writeBytes(ByteBuffer.allocate(8).putLong(micros).array());
    for (String code : List.of("access.search", "done", "section-47", "", "")) {
      code(out, code);
    }
    out.writeBytes(ByteBuffer.allocate(4).putInt(1).array());
    out.writeBytes(ByteBuffer.allocate(8).putLong(41).array());
    code(out, "");
    out.writeBytes(ByteBuffer.allocate(8).putLong(302001).array());
    for (String code : List.of("302", "practitioner", "web")) {
      code(out, code);
    }
    out.write(0);
    out.writeBytes(new byte[] {0, 1});
    code(out, "child");
    out.writeBytes(new byte[] {1, 0x04, 0x46});
    out.writeBytes(commitment(i, number));
    out.write(1);
    code(out, "criteria.name");
    out.writeBytes(commitment(i, typed));
    out.write(0);
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, int length, UUID event) {
    out.writeBytes(
        ByteBuffer.allocate(length)
            .putLong(event.getMostSignificantBits())
            .putLong(event.getLeastSignificantBits())
            .array());
  }

  private static void code(ByteArrayOutputStream out, String code) {
    out.write(code.length());
    out.writeBytes(code.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] salt(int i) {
    byte[] salt = new byte[16];
    Arrays.fill(salt, (byte) i);
    return salt;
  }

  private static byte[] commitment(int i, String value) {
    return Sum.of(salt(i), value.getBytes(StandardCharsets.UTF_8)).bytes();
  }

  static String value(int i, String slot, String value) {
    String text = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    return String.join(
        ",", new UUID(0, i + 1).toString(), slot, HexFormat.of().formatHex(salt(i)), text);
  }

  List<Sum> sums() {
    return entries.stream().map(Sum::ofLeaf).toList();
  }

  PaperLog upTo(int size) {
    var part = new PaperLog();
    part.entries.addAll(entries.subList(0, size));
    part.values.addAll(values.subList(0, 2 * size));
    return part;
  }

  void writeEntries(Path folder) {
    var out = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      out.write(entry.length >>> 8);
      out.write(entry.length);
      out.writeBytes(entry);
    }
    write(folder.resolve("entries.bin"), out.toByteArray());
  }

  void writeHashes(Path folder) {
    var out = new ByteArrayOutputStream();
    sums().forEach(sum -> out.writeBytes(sum.bytes()));
    write(folder.resolve("hashes.bin"), out.toByteArray());
  }

  void writeValues(Path folder) {
    String text = ValuesFile.HEADER + "\n";
    for (String line : values) {
      text += line + "\n";
    }
    write(folder.resolve("values.csv"), text.getBytes(StandardCharsets.UTF_8));
  }

  void writeSeal(Path file, KeyPair pair) {
    write(file, seal(pair).getBytes(StandardCharsets.UTF_8));
  }

  String seal(KeyPair pair) {
    var root = new RunningRoot();
    sums().forEach(root::add);
    String body = NAME + "\n" + entries.size() + "\n" + base64(root.root().bytes()) + "\n";
    byte[] id =
        Arrays.copyOf(
            Sum.of((NAME + "\n").getBytes(StandardCharsets.UTF_8), typed(pair)).bytes(), 4);
    byte[] signature = sign(pair, body);
    byte[] both = ByteBuffer.allocate(4 + signature.length).put(id).put(signature).array();
    return body + "\n\u2014 " + NAME + " " + base64(both) + "\n";
  }

  void writeAll(Path folder) {
    writeEntries(folder);
    writeHashes(folder);
    writeValues(folder);
    writeSeal(folder.resolve("seal.txt"), OURS);
  }

  static String keyText(KeyPair pair) {
    byte[] id =
        Arrays.copyOf(
            Sum.of((NAME + "\n").getBytes(StandardCharsets.UTF_8), typed(pair)).bytes(), 4);
    return NAME + "+" + HexFormat.of().formatHex(id) + "+" + base64(typed(pair));
  }

  /** 0x01 and the last 32 bytes of the X.509 encoding, which are the key. */
  private static byte[] typed(KeyPair pair) {
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] typed = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
    typed[0] = 1;
    return typed;
  }

  private static byte[] sign(KeyPair pair, String body) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(body.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
