package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GunzipTest {
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

  @Test
  void whatStandsBeforeDamageIsReadFirst() throws IOException {
    byte[] text = "some text, some text, some text".getBytes(StandardCharsets.UTF_8);
    byte[] wrongSum = gzip(text);
    wrongSum[wrongSum.length - 6] ^= 1;
    byte[] whole = gzip(text);

    assertThat(readUntilDamage(wrongSum)).isEqualTo(text);
    assertThat(readUntilDamage(Arrays.copyOf(whole, whole.length - 3))).isEqualTo(text);
  }

  @Test
  void whatStandsBeforeABrokenBlockIsReadFirst() throws IOException {
    byte[] noise = new byte[200_000];
    new Random(7).nextBytes(noise);
    byte[] packed = gzip(noise);
    // A block that is not compressed states its length twice; this is another one.
    Arrays.fill(packed, 150_000, packed.length - 8, (byte) 0x55);

    byte[] read = readUntilDamage(packed);

    assertThat(read.length).isGreaterThan(140_000);
    assertThat(Arrays.copyOf(read, 140_000)).isEqualTo(Arrays.copyOf(noise, 140_000));
  }

  @Test
  void readingGoesOnBehindAMemberWithAWrongChecksum() throws IOException {
    byte[] wrongSum = gzip(new byte[] {1, 2, 3});
    wrongSum[wrongSum.length - 6] ^= 1;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(wrongSum);
    all.write(gzip(new byte[] {4, 5}));
    try (Gunzip in = Gunzip.all(new ByteArrayInputStream(all.toByteArray()))) {
      assertThat(in.readNBytes(3)).containsExactly(1, 2, 3);
      assertThatThrownBy(in::read).isInstanceOf(ZipException.class);
      assertThat(in.isBetweenMembers()).isTrue();
      assertThat(in.readAllBytes()).containsExactly(4, 5);
      assertThat(in.isBetweenMembers()).isFalse();
    }
  }

  /** Fails if there is no damage. */
  private static byte[] readUntilDamage(byte[] packed) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Gunzip in = Gunzip.all(new ByteArrayInputStream(packed))) {
      assertThatThrownBy(() -> in.transferTo(read)).isInstanceOf(IOException.class);
    }
    return read.toByteArray();
  }

  @Test
  void leavesTheInputBehindTheMember() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(gzip(new byte[] {1, 2, 3}));
    all.write(gzip(new byte[0]));
    all.write(new byte[] {7});
    ByteArrayInputStream in = new ByteArrayInputStream(all.toByteArray());
    assertThat(Gunzip.member(in).readAllBytes()).containsExactly(1, 2, 3);
    assertThat(Gunzip.member(in).readAllBytes()).isEmpty();
    assertThat(in.read()).isEqualTo(7);
    assertThatThrownBy(() -> Gunzip.member(in)).isInstanceOf(ZipException.class);
  }

  @Test
  void passesOverWhatFollowsTheLastMember() throws IOException {
    byte[] packed = gzip(new byte[] {1, 2, 3});
    byte[] longer = Arrays.copyOf(packed, packed.length + 5);
    assertThat(unpacked(longer)).containsExactly(1, 2, 3);
  }

  @Test
  void manyEmptyMembersOverflowNoStack() throws IOException {
    byte[] empty = gzip(new byte[0]);
    byte[] many = new byte[100_000 * empty.length];
    for (int at = 0; at < many.length; at += empty.length) {
      System.arraycopy(empty, 0, many, at, empty.length);
    }
    assertThat(unpacked(many)).isEmpty();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (Gunzip members = Gunzip.all(new ByteArrayInputStream(packed))) {
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
