package dev.backstory.archive;

import dev.backstory.model.Rejection;
import dev.backstory.notation.Gunzip;
import dev.backstory.port.FilePosition;
import dev.backstory.port.ImportOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a web archive (ISO 28500), plain or packed member by member. What is damaged is
 * rejected with the byte at which it stands, and reading goes on with the next record that can be
 * found.
 */
final class WarcSource implements PieceSource {
  /** How far before the place where a header fails the next record may have begun. */
  private static final int OVERLAP = 16;

  private static final int LONGEST_REASON = 120;
  private static final Pattern PLACE = Pattern.compile("(?s) at position.*");

  private final Path file;
  private final SeekableInput in;
  private final boolean packed;
  private final RecordFinder finder;
  private final ArchivedRecord archived;

  /** Where reading can begin again: at a member of gzip, or at a record of a plain file. */
  private long offset;

  /** Number of the last piece before that. */
  private long before;

  private long number;
  private @Nullable Gunzip member;
  private @Nullable RecordReader records;
  private long base;

  WarcSource(Path file, SeekableInput in, FilePosition from, SavedPageReader pages)
      throws IOException {
    this.file = file;
    this.in = in;
    this.packed = Gunzip.isPacked(in);
    this.finder = new RecordFinder(in);
    this.archived = new ArchivedRecord(pages);
    this.number = from.before();
    in.seek(from.offset());
  }

  @Override
  public @Nullable Piece next() throws IOException {
    while (records != null || in.available() > 0) {
      try {
        Piece piece = nextOfStretch();
        if (piece != null) {
          return piece;
        }
        closeStretch();
      } catch (IOException | RuntimeException e) {
        // The library throws exceptions of many kinds for records that are not as they should be.
        return broken(e);
      }
    }
    return null;
  }

  private @Nullable Piece nextOfStretch() throws IOException {
    RecordReader reader = records == null ? open() : records;
    WarcRecord record = reader.next();
    if (record == null) {
      return null;
    }
    if (!packed && isOtherFormat(reader.start(), record)) {
      in.seek(base + reader.start());
      closeStretch();
      return nextOfStretch();
    }
    if (!packed) {
      offset = base + reader.start();
      before = number;
    }
    ArchivedRecord.Reading reading = archived.take(file + " at byte " + offset, record);
    record.body().consume();
    number++;
    return new Piece(position(), in.position(), reading.weight(), reading.outcome());
  }

  /**
   * Whether a WARC record follows ARC records. Read on as ARC it might end elsewhere than when
   * reading goes on from it, so it begins a stretch of its own.
   */
  private boolean isOtherFormat(long start, WarcRecord record) throws IOException {
    if (!record.version().getProtocol().equals("ARC") || start == 0) {
      return false;
    }
    long position = in.position();
    boolean warc = finder.isRecord(base + start);
    in.seek(position);
    return warc;
  }

  private RecordReader open() throws IOException {
    offset = in.position();
    before = number;
    base = offset;
    if (packed) {
      member = Gunzip.member(in);
      records = new RecordReader(member, Long.MAX_VALUE);
    } else {
      records = new RecordReader(in, in.size() - base);
    }
    return records;
  }

  private FilePosition position() {
    return new FilePosition(number, offset, before);
  }

  private Piece broken(Exception e) throws IOException {
    String where = file + " at byte " + (packed ? offset : Math.max(offset, lastStart()));
    goOn();
    number++;
    String reason = "a damaged record: " + inWords(e);
    ImportOutcome outcome = new ImportOutcome.Rejected(new Rejection(where, reason));
    return new Piece(position(), in.position(), 0, () -> outcome);
  }

  /** The library's messages quote the bytes around the place, which are no words. */
  private static String inWords(Exception e) {
    String message = e.getMessage() == null ? "it is truncated" : e.getMessage();
    String words = PLACE.matcher(message).replaceFirst("").replaceAll("\\p{Cntrl}+", " ");
    return words.substring(0, Math.min(words.length(), LONGEST_REASON));
  }

  private long lastStart() {
    return records == null ? base : base + records.start();
  }

  private void goOn() throws IOException {
    long taken = records == null ? 0 : records.taken();
    if (!packed) {
      finder.plain(Math.max(lastStart() + 1, base + taken - OVERLAP));
    } else if (!skipRest()) {
      finder.packed(offset + 1);
    }
    closeStretch();
  }

  /** Goes to the end of the member, if it can be read up to there. */
  private boolean skipRest() {
    if (member == null) {
      return false;
    }
    try {
      member.skip(Long.MAX_VALUE);
      return member.read() < 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void closeStretch() {
    if (member != null) {
      member.close();
    }
    member = null;
    records = null;
  }

  @Override
  public void close() throws IOException {
    closeStretch();
    in.close();
  }
}
