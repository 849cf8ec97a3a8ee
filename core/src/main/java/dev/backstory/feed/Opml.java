package dev.backstory.feed;

import dev.backstory.model.Rejection;
import dev.backstory.notation.WebAddress;
import dev.backstory.port.Subscription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists of feeds as newsreaders exchange them (OPML 2.0). A folder is a path of names with "/"
 * between; outlines within outlines are folders within folders.
 */
public final class Opml {
  private static final int MAX_BYTES = 20_000_000;
  private static final int MAX_NAME = 500;

  private Opml() {}

  /** What became of a list. */
  public sealed interface Outcome {}

  /** Every outline with an address is among {@code feeds} or {@code rejected}. */
  public record Listed(List<Subscription> feeds, List<Rejection> rejected) implements Outcome {
    public Listed {
      feeds = List.copyOf(feeds);
      rejected = List.copyOf(rejected);
    }
  }

  /** Bytes that are no list of feeds, and why. */
  public record Unreadable(String reason) implements Outcome {}

  /**
   * Reads a list.
   *
   * @param file its name, for what is rejected
   */
  public static Outcome read(byte[] bytes, String file) {
    if (bytes.length > MAX_BYTES) {
      return new Unreadable("larger than " + MAX_BYTES + " bytes");
    }
    try {
      FeedElement document = MarkupReader.read(FeedText.decode(bytes, null));
      FeedElement root =
          document.children("opml").findFirst().orElseThrow(() -> new UnreadableFeed("not OPML"));
      Reading reading = new Reading(file);
      reading.readAll(root.children("body").findFirst().orElse(root), null);
      return new Listed(List.copyOf(reading.feeds.values()), reading.rejected);
    } catch (UnreadableFeed e) {
      return new Unreadable(e.reason());
    }
  }

  private static final class Reading {
    private final String file;
    private final Map<String, Subscription> feeds = new LinkedHashMap<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private int count;

    Reading(String file) {
      this.file = file;
    }

    void readAll(FeedElement parent, @Nullable String folder) {
      parent.children("outline").forEach(outline -> read(outline, folder));
    }

    private void read(FeedElement outline, @Nullable String folder) {
      String name = PlainText.of(attribute(outline, "title", "text"), MAX_NAME);
      String address = attribute(outline, "xmlurl", "url");
      if (address != null) {
        count++;
        take(address, name, folder);
      }
      String inner = address != null || name == null ? folder : join(folder, name);
      readAll(outline, inner);
    }

    private void take(String address, @Nullable String name, @Nullable String folder) {
      String url = WebAddress.resolve(null, address);
      if (url == null) {
        reject("not a feed address: " + PlainText.of(address, MAX_NAME));
      } else if (feeds.putIfAbsent(url, new Subscription(url, name, folder)) != null) {
        reject("listed twice: " + url);
      }
    }

    private void reject(String reason) {
      rejected.add(new Rejection(file + " feed " + count, reason));
    }

    private static @Nullable String attribute(FeedElement outline, String one, String other) {
      String value = outline.attribute(one);
      return value == null ? outline.attribute(other) : value;
    }

    private static String join(@Nullable String folder, String name) {
      return folder == null ? name : folder + "/" + name;
    }
  }

  /** Writes a list: folders by name, the feeds of each in the order given. */
  public static String write(List<Subscription> feeds) {
    Folder top = new Folder();
    feeds.forEach(feed -> top.at(feed.folder()).feeds.add(feed));
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n")
        .append("  <head><title>Feeds of Backstory</title></head>\n  <body>\n");
    top.write(out, "    ");
    return out.append("  </body>\n</opml>\n").toString();
  }

  private static final class Folder {
    private final Map<String, Folder> folders = new TreeMap<>();
    private final List<Subscription> feeds = new ArrayList<>();

    Folder at(@Nullable String path) {
      Folder folder = this;
      for (String name : path == null ? new String[0] : path.split("/", -1)) {
        folder = folder.folders.computeIfAbsent(name, _ -> new Folder());
      }
      return folder;
    }

    void write(StringBuilder out, String indent) {
      for (Subscription feed : feeds) {
        out.append(indent).append("<outline type=\"rss\"");
        if (feed.name() != null) {
          attribute(out, "text", feed.name());
        }
        attribute(out, "xmlUrl", feed.url());
        out.append("/>\n");
      }
      folders.forEach(
          (name, folder) -> {
            out.append(indent).append("<outline");
            attribute(out, "text", name);
            out.append(">\n");
            folder.write(out, indent + "  ");
            out.append(indent).append("</outline>\n");
          });
    }

    private static void attribute(StringBuilder out, String name, String value) {
      out.append(' ').append(name).append("=\"");
      out.append(
          value
              .replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace(">", "&gt;")
              .replace("\"", "&quot;"));
      out.append('"');
    }
  }
}
