package dev.backstory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backstory.port.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static Opml.Outcome read(String document) {
    return Opml.read(document.getBytes(StandardCharsets.UTF_8), "feeds.opml");
  }

  private static Opml.Listed listed(String body) {
    return (Opml.Listed) read("<opml version='1.0'><body>" + body + "</body></opml>");
  }

  @Test
  void outlinesWithinOutlinesAreFolders() {
    Opml.Listed list =
        listed(
            """
            <outline text="Top" xmlUrl="https://a.example/feed"/>
            <outline text="News"><outline title="Coast &amp; Sea"><outline type="rss" text="x"
              title="The Tern" xmlUrl="https://tern.example/rss" htmlUrl="https://tern.example/"/>
            </outline><outline text="Gazette" xmlUrl="https://g.example/f"/></outline>""");

    assertThat(list.feeds())
        .containsExactly(
            new Subscription("https://a.example/feed", "Top", null),
            new Subscription("https://tern.example/rss", "The Tern", "News/Coast & Sea"),
            new Subscription("https://g.example/f", "Gazette", "News"));
    assertThat(list.rejected()).isEmpty();
  }

  @Test
  void whatIsNoAddressAndWhatIsListedTwiceIsRejectedAndCounted() {
    Opml.Listed list =
        listed(
            "<outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='https://a.example/f'/>"
                + "<outline text='again' xmlUrl='https://a.example/f'/><outline text='empty'/>");

    assertThat(list.feeds()).hasSize(1);
    assertThat(list.rejected())
        .extracting(r -> r.where() + ": " + r.reason())
        .containsExactly(
            "feeds.opml feed 1: not a feed address: file:///etc/passwd",
            "feeds.opml feed 3: listed twice: https://a.example/f");
  }

  @Test
  void whatIsNoListSaysSo() {
    assertThat(read("<rss/>")).isEqualTo(new Opml.Unreadable("not OPML"));
    assertThat(read("nothing")).isEqualTo(new Opml.Unreadable("not OPML"));
    assertThat(Opml.read(new byte[20_000_001], "big")).isInstanceOf(Opml.Unreadable.class);
  }

  @Test
  void hostileListsEndSoon() {
    String deep = "<outline text='a'>".repeat(200_000);
    String many =
        String.join(
            "",
            IntStream.range(0, 100_000)
                .mapToObj(i -> "<outline xmlUrl='https://a.example/" + i + "'/>")
                .toList());
    String entities = "<!DOCTYPE opml [<!ENTITY a '" + "x".repeat(1_000_000) + "'>]>";

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(listed(deep).feeds()).isEmpty();
          assertThat(listed(many).feeds()).hasSize(100_000);
          assertThat(read(entities + "<opml><outline text='&a;&a;'/></opml>"))
              .isEqualTo(new Opml.Listed(List.of(), List.of()));
        });
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(@ForAll("lists") List<Subscription> feeds) {
    Opml.Listed again =
        (Opml.Listed) Opml.read(Opml.write(feeds).getBytes(StandardCharsets.UTF_8), "feeds.opml");

    assertThat(again.rejected()).isEmpty();
    assertThat(again.feeds().stream().sorted(Comparator.comparing(Subscription::url)).toList())
        .isEqualTo(feeds.stream().sorted(Comparator.comparing(Subscription::url)).toList());
  }

  @Provide
  Arbitrary<List<Subscription>> lists() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars("ab <>&\"'é;#]")
            .ofMinLength(1)
            .ofMaxLength(8)
            .map(s -> "n" + s.strip().replaceAll(" +", " "));
    Arbitrary<String> folder =
        word.list().ofMinSize(1).ofMaxSize(3).map(names -> String.join("/", names));
    return Combinators.combine(
            Arbitraries.integers().between(0, 1_000), word.injectNull(0.2), folder.injectNull(0.3))
        .as((n, name, path) -> new Subscription("https://a.example/?f=" + n + "&x=1", name, path))
        .list()
        .uniqueElements(Subscription::url)
        .ofMaxSize(20);
  }
}
