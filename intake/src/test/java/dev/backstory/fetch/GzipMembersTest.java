package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GzipMembersTest {
  @Property(tries = 200)
  void unpacksWhatWasPacked(@ForAll @Size(max = 3) byte[][] members) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(gzip(new byte[0]));
    for (byte[] member : members) {
      plain.write(member);
      packed.write(gzip(member));
    }
    assertThat(unpacked(packed.toByteArray())).isEqualTo(plain.toByteArray());
  }

  @Test
  void unpacksMembersThatAreLongerThanItsBuffer() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    byte[] one = gzip(noise);
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    assertThat(unpacked(two)).hasSize(200_000).startsWith(noise).endsWith(noise);
  }

  @Test
  void passesOverTheFieldsOfAHeader() throws IOException {
    byte[] plain = gzip(new byte[] {1, 2, 3});
    byte[] head = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0};
    byte[] fields = {3, 0, 9, 9, 9, 'n', 'a', 0, 'c', 0, 7, 7};
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head);
    all.write(fields);
    all.write(plain, 10, plain.length - 10);
    assertThat(unpacked(all.toByteArray())).containsExactly(1, 2, 3);
  }

  @Test
  void saysWhatIsCutOrBroken() throws IOException {
    byte[] packed = gzip("some text, some text, some text".getBytes());
    for (int length = 3; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> unpacked(cut)).isInstanceOf(EOFException.class);
    }
    packed[packed.length - 6] ^= 1;
    assertThatThrownBy(() -> unpacked(packed)).isInstanceOf(ZipException.class);
    assertThatThrownBy(() -> unpacked(new byte[] {'a', 'b'})).isInstanceOf(ZipException.class);
    assertThatThrownBy(() -> unpacked(new byte[0])).isInstanceOf(ZipException.class);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GzipMembers members = new GzipMembers(new ByteArrayInputStream(packed))) {
      return members.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
