package dev.backstory.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.mail.Letter;
import dev.backstory.mail.MailFailure;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.admin.DigestStore;
import dev.backstory.port.admin.DigestStore.Kind;
import dev.backstory.port.admin.DigestStore.Subject;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.store.FreshFolder;
import dev.backstory.store.admin.JdbiDigestStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers get of the stories of the fixture, by a server that takes what it is to take. */
class DigestsTest {
  private static final SiteSnapshot SITE = new SiteFixture().sectioned();

  /** Half past eight in the evening in Oslo, before all stories. */
  private static final Instant EVENING = Instant.parse("2020-03-01T19:30:00Z");

  private static final Instant LATER = Instant.parse("2031-06-01T04:59:59Z");
  private static final Instant SEVEN = Instant.parse("2031-06-01T05:00:00Z");

  @TempDir private Path folder;
  private SqliteDatabase database;
  private DigestStore store;
  private Digests digests;
  private Instant now = EVENING;
  private final PostedLetters posted = new PostedLetters();
  private final List<String> heard = new ArrayList<>();
  private final Digests.Listener listener =
      new Digests.Listener() {
        @Override
        public void sent() {
          heard.add("sent");
        }

        @Override
        public void failed(String why) {
          heard.add(why);
        }
      };

  @BeforeEach
  void open() throws IOException {
    database = FreshFolder.open(folder);
    store = new JdbiDigestStore(database);
    digests = restarted();
  }

  private Digests restarted() {
    return new Digests(
        store,
        () -> SITE,
        query -> List.of(new Found("st-3100", List.of())),
        posted,
        new Digests.Settings("https://news.example", 7, ZoneId.of("Europe/Oslo")),
        () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String subscribe(String address, Subject subject) {
    digests.ask(address, subject, Runnable::run, listener);
    String text = posted.all.remove().text();
    String token = text.split("confirm\\?token=", 2)[1].split("\\s", 2)[0];
    assertThat(digests.confirm(token)).isTrue();
    heard.clear();
    return token;
  }

  @Test
  void somebodyIsAskedWhetherTheyWantIt() {
    digests.ask(
        "ada@reader.example", new Subject(Kind.SEARCH, "<b>ferry"), Runnable::run, listener);
    Letter letter = posted.all.remove();
    assertThat(letter.to()).isEqualTo("ada@reader.example");
    assertThat(letter.subject()).isEqualTo("Confirm: a daily mail from news.example");
    assertThat(letter.text())
        .contains("with the news of a search at https://news.example.")
        .doesNotContain("ferry")
        .containsPattern("\nhttps://news.example/digest/confirm\\?token=[\\w-]{43}\n");
    assertThat(letter.html()).contains("the news of a search").doesNotContain("ferry");
    assertThat(heard).containsExactly("sent");
    assertThat(
            digests.ask(
                "ada@reader.example",
                new Subject(Kind.SEARCH, "<b>ferry"),
                Runnable::run,
                listener))
        .isTrue();
    assertThat(posted.all).as("once").isEmpty();
  }

  @Test
  void theNewsComesOnceADayFromTheHourOnWithALinkThatEndsIt() {
    String token = subscribe("ada@reader.example", new Subject(Kind.ALL, ""));
    digests.sendDue(listener);
    now = LATER;
    digests.sendDue(listener);
    assertThat(posted.all).hasSize(1);
    Letter letter = posted.all.remove();
    now = SEVEN;
    digests = restarted();
    digests.sendDue(listener);
    assertThat(posted.all).as("nothing has changed since").isEmpty();

    int stories = SITE.stories().size();
    assertThat(letter.subject()).isEqualTo(stories + " stories from news.example");
    String end = "https://news.example/digest/end?token=" + token;
    assertThat(letter.headers())
        .containsEntry("List-Unsubscribe", "<" + end + ">")
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    assertThat(letter.text())
        .contains(SITE.stories().getFirst().headline())
        .contains("https://news.example/stories/calder-bridge-closed.html")
        .contains(end);
    assertThat(Jsoup.parse(letter.html()).select("h2 a").eachAttr("href"))
        .hasSize(Math.min(20, stories))
        .contains("https://news.example/stories/calder-bridge-closed.html");
  }

  @Test
  void theDayBeginsAtTheHourOfTheZone() {
    subscribe("ada@reader.example", new Subject(Kind.ALL, ""));
    now = LATER;
    digests.sendDue(listener);
    assertThat(posted.all).as("what is due since yesterday").hasSize(1);
    database
        .jdbi()
        .useHandle(it -> it.execute("UPDATE digest SET told_to = '2031-01-01T00:00:00Z'"));
    digests.sendDue(listener);
    assertThat(posted.all).as("a second before seven").hasSize(1);
    now = SEVEN;
    digests.sendDue(listener);
    assertThat(posted.all).hasSize(2);
  }

  @Test
  void itIsOfTheSectionOrTheSearchAlone() {
    String section = digests.sections().getFirst();
    subscribe("a@reader.example", new Subject(Kind.SECTION, section));
    subscribe("b@reader.example", new Subject(Kind.SEARCH, "bridge"));
    now = SEVEN;
    digests.sendDue(listener);
    List<String> expected =
        SITE.stories().stream()
            .filter(it -> SITE.section(it.id()).filter(section::equals).isPresent())
            .map(it -> "https://news.example/stories/" + it.slug() + ".html")
            .toList();
    assertThat(expected).isNotEmpty().hasSizeLessThan(SITE.stories().size());
    assertThat(links(posted.all.remove())).isEqualTo(expected);
    assertThat(links(posted.all.remove()))
        .containsExactly("https://news.example/stories/calder-bridge-closed.html");
  }

  private static List<String> links(Letter letter) {
    return Jsoup.parse(letter.html()).select("h2 a").eachAttr("href");
  }

  /** As if the process had been killed after the claim: no second mail, and nothing is lost. */
  @Test
  void itComesOnceWhereTheProcessEndsMeanwhile() {
    subscribe("ada@reader.example", new Subject(Kind.ALL, ""));
    now = SEVEN;
    assertThat(store.claim(LocalDate.parse("2031-06-01"), now)).isPresent();
    digests = restarted();
    digests.sendDue(listener);
    assertThat(posted.all).isEmpty();
    now = SEVEN.plusSeconds(86_400);
    digests.sendDue(listener);
    assertThat(posted.all).hasSize(1);
    digests.sendDue(listener);
    assertThat(posted.all).hasSize(1);
  }

  @Test
  void aServerThatIsAwayIsTriedAgainAndAnAddressThatIsRefusedGoes() {
    subscribe("ada@reader.example", new Subject(Kind.ALL, ""));
    subscribe("bo@reader.example", new Subject(Kind.ALL, ""));
    now = SEVEN;
    posted.failure = new MailFailure("the server is away", false);
    digests.sendDue(listener);
    assertThat(heard).as("the others are not tried").containsExactly("the server is away");
    posted.failure = null;
    digests.sendDue(listener);
    assertThat(posted.all.remove().to()).isEqualTo("bo@reader.example");
    now = SEVEN.plusSeconds(1_800);
    digests.sendDue(listener);
    assertThat(posted.all.remove().to()).isEqualTo("ada@reader.example");

    subscribe("gone@reader.example", new Subject(Kind.SEARCH, "bridge"));
    database
        .jdbi()
        .useHandle(it -> it.execute("UPDATE digest SET told_to = '2031-01-01T00:00:00Z'"));
    posted.failure = new MailFailure("refused", true);
    for (int day = 1; day <= 7; day++) {
      assertThat(digests.confirmed()).hasSize(3);
      now = SEVEN.plusSeconds(86_400L * day);
      digests.sendDue(listener);
    }
    assertThat(digests.confirmed()).isEmpty();
  }

  @Test
  void whatCannotBeHeardOfIsRefused() {
    assertThat(digests.objection(new Subject(Kind.SECTION, "Nowhere"))).isPresent();
    assertThat(digests.objection(new Subject(Kind.SECTION, digests.sections().getFirst())))
        .isEmpty();
    assertThat(digests.objection(new Subject(Kind.SEARCH, "from:yesterday"))).isPresent();
    assertThat(Digests.isAddress("ada@reader.example")).isTrue();
    for (String bad :
        List.of(
            "",
            "ada",
            "ada@reader",
            "a@b.example, c@d.example",
            "Ada <ada@reader.example>",
            "ada@reader.example\r\nBcc: x@y.example",
            "ada lovelace@reader.example")) {
      assertThat(Digests.isAddress(bad)).as(bad).isFalse();
    }
  }

  @Test
  void endingItForgetsTheAddress() {
    String token = subscribe("ada@reader.example", new Subject(Kind.ALL, ""));
    digests.end(token);
    digests.end(token);
    now = SEVEN;
    digests.sendDue(listener);
    assertThat(posted.all).isEmpty();
    assertThat(digests.find(token)).isEmpty();
  }
}
