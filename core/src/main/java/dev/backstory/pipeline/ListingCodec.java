package dev.backstory.pipeline;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.Publisher;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.port.ListedStory.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists know of a story as bytes: a site of tens of thousands of stories is read within a
 * second or two by a process that has only just started, which JSON takes several times as long
 * for.
 */
public final class ListingCodec {
  /**
   * Another whenever the bytes, or what a {@link ListedStory} or the search takes from a page, are
   * others.
   */
  public static final int VERSION = 4;

  /** The earliest version whose bytes are read, without what it does not have. */
  public static final int EARLIEST = 1;

  private static final int WITH_REPORTS = 3;
  private static final int WITH_ARTICLE_NAMES = 4;

  private static final Status[] STATUSES = Status.values();
  private static final EntityType[] TYPES = EntityType.values();
  private static final Origin[] ORIGINS = Origin.values();

  private ListingCodec() {}

  /** Writes one value, or reads it. */
  private interface Writing<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  private interface Reading<T> {
    T read(DataInputStream in) throws IOException;
  }

  public static byte[] encode(ListedStory story) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, story.id());
      write(out, story.slug());
      write(out, story.headline());
      out.writeByte(story.status().ordinal());
      write(out, story.createdAt());
      write(out, story.updatedAt());
      out.writeInt(story.outlets());
      out.writeInt(story.newsrooms());
      write(out, story.lead());
      write(out, story.times(), ListingCodec::write);
      write(out, story.articleIds(), ListingCodec::write);
      write(out, story.cards(), ListingCodec::write);
      write(out, story.quoted(), ListingCodec::write);
      write(out, story.earlier(), ListingCodec::write);
      write(out, story.questions(), ListingCodec::write);
      write(out, story.reports(), ListingCodec::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * @param bytes of that version
   * @param version from {@link #EARLIEST} to {@link #VERSION}
   */
  public static ListedStory decode(byte[] bytes, int version) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new ListedStory(
          text(in),
          text(in),
          text(in),
          STATUSES[in.readUnsignedByte()],
          instant(in),
          instant(in),
          in.readInt(),
          in.readInt(),
          text(in),
          list(in, ListingCodec::instant),
          list(in, ListingCodec::text),
          list(in, it -> card(it, version)),
          list(in, ListingCodec::speaker),
          list(in, ListingCodec::text),
          list(in, ListingCodec::text),
          version < WITH_REPORTS ? List.of() : list(in, ListingCodec::report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, TopicCard card) throws IOException {
    writeOptional(out, card.entityId());
    write(out, card.name());
    out.writeByte(card.type().ordinal());
    out.writeBoolean(card.typeSure());
    writeOptional(out, card.description());
    writeOptional(out, card.source());
    writeOptional(out, card.licence());
    writeOptional(out, card.url());
    out.writeInt(card.mentions());
    writeOptional(out, card.articleName());
  }

  private static TopicCard card(DataInputStream in, int version) throws IOException {
    return new TopicCard(
        optional(in),
        text(in),
        TYPES[in.readUnsignedByte()],
        in.readBoolean(),
        optional(in),
        optional(in),
        optional(in),
        optional(in),
        in.readInt(),
        null,
        version < WITH_ARTICLE_NAMES ? null : optional(in));
  }

  private static void write(DataOutputStream out, PageSpeaker speaker) throws IOException {
    write(out, speaker.name());
    writeOptional(out, speaker.role());
    writeOptional(out, speaker.entityId());
  }

  private static PageSpeaker speaker(DataInputStream in) throws IOException {
    return new PageSpeaker(text(in), optional(in), optional(in));
  }

  private static void write(DataOutputStream out, Report report) throws IOException {
    write(out, report.outlet());
    Publisher publisher = report.publisher();
    writeOptional(out, publisher == null ? null : publisher.country());
    writeOptional(out, publisher == null ? null : publisher.owner());
    write(out, report.authors(), ListingCodec::write);
    out.writeByte(report.origin().ordinal());
  }

  private static Report report(DataInputStream in) throws IOException {
    return new Report(
        name(in), publisher(in), list(in, ListingCodec::name), ORIGINS[in.readUnsignedByte()]);
  }

  private static @Nullable Publisher publisher(DataInputStream in) throws IOException {
    String country = in.readBoolean() ? name(in) : null;
    String owner = in.readBoolean() ? name(in) : null;
    return country == null ? null : new Publisher(country, owner);
  }

  /** One of those that thousands of stories have, and that memory has once. */
  private static String name(DataInputStream in) throws IOException {
    return text(in).intern();
  }

  private static <T> void write(DataOutputStream out, List<T> values, Writing<T> writing)
      throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writing.write(out, value);
    }
  }

  private static <T> List<T> list(DataInputStream in, Reading<T> reading) throws IOException {
    int size = in.readInt();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(reading.read(in));
    }
    return values;
  }

  private static void writeOptional(DataOutputStream out, @Nullable String text)
      throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      write(out, text);
    }
  }

  private static @Nullable String optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? text(in) : null;
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, Instant time) throws IOException {
    out.writeLong(time.getEpochSecond());
    out.writeInt(time.getNano());
  }

  private static Instant instant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
