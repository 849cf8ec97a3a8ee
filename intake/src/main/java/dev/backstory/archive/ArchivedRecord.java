package dev.backstory.archive;

import dev.backstory.model.Rejection;
import dev.backstory.notation.WebAddress;
import dev.backstory.port.ImportOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/** Tells the archived pages among the records of a web archive, and reads them. */
final class ArchivedRecord {
  private static final Set<String> OTHERS =
      Set.of("request", "warcinfo", "metadata", "revisit", "conversion", "continuation");
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  /** Of a packed body; what is larger is a page that is too large. */
  private static final int LARGEST = SavedPageReader.MAX_BYTES;

  private final SavedPageReader pages;

  ArchivedRecord(SavedPageReader pages) {
    this.pages = pages;
  }

  /**
   * What is to be read of a record.
   *
   * @param weight bytes that it holds in memory
   */
  record Reading(int weight, Supplier<ImportOutcome> outcome) {
    static Reading of(ImportOutcome outcome) {
      return new Reading(0, () -> outcome);
    }
  }

  /** Takes from a record what is needed of it; its body may be left half read. */
  Reading take(String where, WarcRecord record) throws IOException {
    String type = record.headers().first("WARC-Type").orElse("");
    return switch (type) {
      case "response" -> response(where, record);
      case "resource" -> resource(where, record);
      default -> passedOver(OTHERS.contains(type) ? type + " records" : "records of unknown types");
    };
  }

  private Reading response(String where, WarcRecord record) throws IOException {
    if (!mediaType(record.headers().first("Content-Type").orElse("")).equals("application/http")) {
      return passedOver("responses other than HTTP");
    }
    InputStream block = record.body().stream();
    ArchivedHeader header = ArchivedHeader.read(block);
    if (header == null) {
      return rejected(where, "an unreadable HTTP header");
    }
    if (header.status() != 200) {
      return passedOver("responses with a status other than 200");
    }
    if (!PAGES.contains(mediaType(header.contentType()))) {
      return passedOver("responses that are not pages");
    }
    if (header.reserved()) {
      return Reading.of(SavedPageReader.RESERVED);
    }
    return page(where, record, header, block);
  }

  private Reading resource(String where, WarcRecord record) throws IOException {
    String type = record.headers().first("Content-Type").orElse("");
    return PAGES.contains(mediaType(type))
        ? page(where, record, ArchivedHeader.ofResource(type), record.body().stream())
        : passedOver("resources that are not pages");
  }

  private Reading page(String where, WarcRecord record, ArchivedHeader header, InputStream body)
      throws IOException {
    String url = address(record);
    if (url == null) {
      return rejected(where, "no web address");
    }
    String place = where + " (" + url + ")";
    if (record.headers().first("WARC-Truncated").isPresent()) {
      return rejected(place, "truncated when it was archived");
    }
    byte[] bytes = header.body(body, LARGEST);
    if (bytes.length > LARGEST) {
      return rejected(place, "larger than " + LARGEST + " bytes");
    }
    return new Reading(bytes.length, () -> read(place, bytes, header, url));
  }

  private ImportOutcome read(String where, byte[] body, ArchivedHeader header, String url) {
    try {
      byte[] html = BodyCoding.undo(body, header.transfer(), header.coding(), LARGEST);
      return pages.read(where, html, url, header.charset());
    } catch (IOException e) {
      return new ImportOutcome.Rejected(new Rejection(where, "a damaged body: " + e.getMessage()));
    }
  }

  private static @Nullable String address(WarcRecord record) {
    String target = record.headers().first("WARC-Target-URI").orElse("").strip();
    boolean bracketed = target.startsWith("<") && target.endsWith(">");
    return WebAddress.resolve(null, bracketed ? target.substring(1, target.length() - 1) : target);
  }

  private static String mediaType(String contentType) {
    int parameters = contentType.indexOf(';');
    String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  private static Reading passedOver(String what) {
    return Reading.of(new ImportOutcome.PassedOver(what));
  }

  private static Reading rejected(String where, String reason) {
    return Reading.of(new ImportOutcome.Rejected(new Rejection(where, reason)));
  }
}
