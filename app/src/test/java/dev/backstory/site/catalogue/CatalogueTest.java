package dev.backstory.site.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.model.EntityType;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.Publisher;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.ListedStory;
import dev.backstory.port.ListedStory.Origin;
import dev.backstory.port.ListedStory.Report;
import dev.backstory.site.catalogue.People.Beside;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogueTest {
  private static final Instant NOON = Instant.parse("2031-03-02T12:00:00Z");
  private static final int ROUNDS = 60;
  private static final int STORIES = 40;

  private final List<ListedStory> stories = new ArrayList<>();
  private Catalogue known = Catalogue.EMPTY;

  @Test
  void whoHasAnEntityIsOnePersonByWhateverNameAndHasTheNameOfTheCard() {
    story(List.of(said("Ada Lind", "e1")), card("e1", "Ada Lind"));
    story(List.of(said("the mayor", "e1")), card("e1", "Ada Lind"));
    assertThat(people().all())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.name()).isEqualTo("Ada Lind");
              assertThat(ids(person)).containsExactly("s2", "s1");
              assertThat(people().address(person)).isEqualTo("ada-lind");
            });
  }

  @Test
  void twoEntitiesOfOneNameAreTwo() {
    story(List.of(said("Ada Lind", "e1")), card(null, "Brill Works"));
    story(List.of(said("Ada Lind", "e2")), card(null, "Brill Works"));
    assertThat(addresses()).hasSize(2).contains("ada-lind");
  }

  @Test
  void aNameThatNoStoryLinksIsOnePersonWhereTheCompanyIsTheSame() {
    story(List.of(said("Ada Lind", null)), card(null, "Brill Works"));
    story(List.of(said("Ada Lind", null), said("Bo Karr", null)), card(null, "Brill Works"));
    story(List.of(said("Ada Lind", null), said("Bo Karr", null)));
    assertThat(people().all())
        .filteredOn(it -> it.name().equals("Ada Lind"))
        .singleElement()
        .satisfies(person -> assertThat(ids(person)).containsExactly("s3", "s2", "s1"));
  }

  @Test
  void namesakesInOtherCompanyAreNeverOneEvenInOneTown() {
    TopicCard town = card("e9", "Tarnmouth", EntityType.PLACE);
    story(List.of(said("Ada Lind", null)), town, card(null, "Brill Works"));
    story(List.of(said("Ada Lind", null)), town, card(null, "Corley School"));
    Person older = people().at("ada-lind");
    assertThat(ids(older)).containsExactly("s1");
    Person other = people().namesakes(older).getFirst();
    assertThat(people().address(other)).startsWith("ada-lind_").isNotEqualTo("ada-lind");
    assertThat(people().at(people().address(other))).isSameAs(other);
    assertThat(people().namesakes(other)).containsExactly(older);
  }

  @Test
  void whatOneStoryCouldNotLinkIsTheOnlyEntityOfTheNameInTheSameCompany() {
    story(List.of(said("Ada Lind", null)), card(null, "Brill Works"));
    story(List.of(said("Ada Lind", "e1")), card(null, "Brill Works"));
    assertThat(people().all())
        .singleElement()
        .satisfies(person -> assertThat(person.entityId()).isEqualTo("e1"));
    assertThat(people().of(stories.getFirst(), said("Ada Lind", null)))
        .isSameAs(people().of(stories.getLast(), said("Ada Lind", "e1")));
  }

  @Test
  void aStoryThatQuotesBothMeansTwo() {
    story(List.of(said("Ada Lind", "e1"), said("Ada Lind", null)), card(null, "Brill Works"));
    assertThat(people().all()).hasSize(2);
  }

  @Test
  void aDescriptionOrASurnameAloneIsNobody() {
    story(List.of(said("the mayor", null), said("Lind", null)), card(null, "Brill Works"));
    assertThat(people().all()).isEmpty();
    assertThat(people().of(stories.getFirst(), said("Lind", null))).isNull();
  }

  @Test
  void aPersonAppearsWithThoseWhomTheSameStoriesQuote() {
    story(List.of(said("Ada Lind", "e1"), said("Bo Karr", "e2"), said("Cy Dorn", "e3")));
    story(List.of(said("Ada Lind", "e1"), said("Cy Dorn", "e3")));
    Person lind = people().at("ada-lind");
    assertThat(people().beside(lind))
        .extracting(it -> it.person().name(), Beside::stories)
        .containsExactly(tuple("Cy Dorn", 2), tuple("Bo Karr", 1));
  }

  @Test
  void anOutletIsToldByItsNameAndCountsWhoseItsReportsAre() {
    Publisher publisher = new Publisher("GB", "Quay Group");
    story(
        new Report("The Tern", publisher, List.of("Jo Reed"), Origin.OWN),
        new Report("The Tern", null, List.of("Jo Reed", "Al Vane"), Origin.WIRE));
    story(new Report("THE  TERN\u200f", null, List.of(), Origin.COPY));
    Groups outlets = catalogue().outlets();
    Group tern = outlets.at("the-tern");
    assertThat(outlets.all()).containsExactly(tern);
    Tally tally = tern.tally();
    assertThat(tally.publisher()).isEqualTo(publisher);
    assertThat(List.of(tally.own(), tally.wire(), tally.copies())).containsExactly(1, 1, 1);
    assertThat(tally.writers())
        .containsExactly(new Tally.Writer("Jo Reed", 2), new Tally.Writer("Al Vane", 1));
  }

  @Test
  void aJournalistIsANameWithinOneOutlet() {
    story(
        new Report("The Tern", null, List.of("Jo Reed"), Origin.OWN),
        new Report("Quay Post", null, List.of("Jo Reed"), Origin.OWN));
    Groups journalists = catalogue().journalists();
    assertThat(journalists.all().stream().map(journalists::address))
        .containsExactlyInAnyOrder("jo-reed-the-tern", "jo-reed-quay-post");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "+++",
        ".",
        "..",
        "a/b\\c",
        "\u202eTern",
        "الجريدة",
        "新聞社",
        "%2e%2e%2f",
        "con\u0000sole",
        "𝕿𝖊𝖗𝖓 𝕻𝖔𝖘𝖙"
      })
  void everyNameThatCanBeSeenHasASafeAddressThatLeadsToIt(String name) {
    story(new Report(name, null, List.of(name), Origin.OWN));
    for (Groups groups : List.of(catalogue().outlets(), catalogue().journalists())) {
      Group group = groups.all().iterator().next();
      assertThat(groups.address(group)).matches("[a-z0-9%A-F_-]{1,200}");
      assertThat(groups.at(groups.address(group))).isSameAs(group);
    }
  }

  @Test
  void aVeryLongNameHasAnAddressThatAFileSystemTakes() {
    story(
        new Report("ж".repeat(5_000), null, List.of(), Origin.OWN),
        new Report("ж".repeat(5_001), null, List.of(), Origin.OWN));
    Groups outlets = catalogue().outlets();
    assertThat(outlets.all().stream().map(outlets::address))
        .doesNotHaveDuplicates()
        .allSatisfy(address -> assertThat(address).hasSizeLessThan(200))
        .allSatisfy(address -> assertThat(outlets.at(address)).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t ", "\u200f\u202e", "\u0000"})
  void aNameThatNobodySeesHasNoPage(String name) {
    story(new Report(name, null, List.of(name), Origin.OWN));
    assertThat(catalogue().outlets().all()).isEmpty();
    assertThat(catalogue().journalists().all()).isEmpty();
  }

  @Test
  void namesOfTheSameWordsDoNotMeetAndTheOlderKeepsItsAddress() {
    story(new Report("Daily News!", null, List.of(), Origin.OWN));
    story(new Report("Daily-News", null, List.of(), Origin.OWN));
    story(new Report("Daily  NEWS", null, List.of(), Origin.OWN));
    Groups outlets = catalogue().outlets();
    assertThat(outlets.at("daily-news").key()).isEqualTo("daily news!");
    assertThat(outlets.all().stream().map(outlets::address))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allSatisfy(it -> assertThat(it).startsWith("daily-news"));
    assertThat(outlets.at("daily-news_aaaaaaaaaaaaa")).isNull();
  }

  @Test
  void aStoryIsOnTheDaysOfItsFirstAndItsNewestReport() {
    story(
        NOON.minus(Duration.ofDays(2)),
        NOON.minus(Duration.ofDays(1)),
        Instant.parse("2031-03-02T23:59:59Z"));
    Days days = catalogue().days();
    assertThat(days.all())
        .containsExactly(LocalDate.parse("2031-02-28"), LocalDate.parse("2031-03-02"));
    assertThat(days.stories(LocalDate.parse("2031-02-28"))).containsExactlyElementsOf(stories);
  }

  @Test
  void aMomentBeyondAllDatesIsOfTheFirst() {
    story(Instant.MIN);
    assertThat(catalogue().days().all()).containsExactly(LocalDate.MIN);
  }

  @Test
  void whatNoChangedStoryTouchesIsTheSame() {
    story(List.of(said("Ada Lind", null)), card(null, "Brill Works"));
    story(List.of(said("Bo Karr", null)), card(null, "Corley School"));
    Catalogue before = catalogue();
    ListedStory changed = stories.getLast();
    Catalogue after = before.with(List.of(changed), List.of(changed));
    assertThat(after.people().at("ada-lind")).isSameAs(before.people().at("ada-lind"));
    assertThat(after.people().at("bo-karr")).isNotSameAs(before.people().at("bo-karr"));
    Group tern = before.outlets().at("tern-1");
    assertThat(tern).isNotNull().isSameAs(after.outlets().at("tern-1"));
    LocalDate day = Days.first(stories.getFirst());
    assertThat(after.days().stories(day)).isSameAs(before.days().stories(day));
  }

  /** Names, entities and company come and go at random; what follows is what is made anew. */
  @Test
  void aCatalogueThatFollowsChangesIsTheOneMadeAnew() {
    Random chance = new Random(11);
    Map<String, ListedStory> there = new TreeMap<>();
    Catalogue following = Catalogue.EMPTY;
    for (int round = 0; round < ROUNDS; round++) {
      List<ListedStory> gone = new ArrayList<>();
      List<ListedStory> come = new ArrayList<>();
      for (int number :
          IntStream.generate(() -> chance.nextInt(STORIES)).limit(4).distinct().toArray()) {
        Stream.ofNullable(there.remove("s" + number)).forEach(gone::add);
        if (chance.nextInt(4) > 0) {
          ListedStory story = random(number, chance);
          there.put(story.id(), story);
          come.add(story);
        }
      }
      following = following.with(gone, come);
      assertThat(told(following, there.values()))
          .isEqualTo(told(Catalogue.of(there.values()), there.values()));
    }
  }

  private static Map<String, Object> told(Catalogue catalogue, Collection<ListedStory> stories) {
    Map<String, Object> told = new TreeMap<>();
    People people = catalogue.people();
    for (Person person : people.all()) {
      told.put(
          "people/" + people.address(person),
          List.of(person, people.beside(person).toString(), people.namesakes(person)));
    }
    for (Groups groups : List.of(catalogue.outlets(), catalogue.journalists())) {
      groups.all().forEach(it -> told.put(groups.address(it), List.of(it.key(), it.stories())));
    }
    catalogue.days().all().forEach(it -> told.put(it.toString(), catalogue.days().stories(it)));
    for (ListedStory story : stories) {
      told.put("in " + story.id(), people.in(story));
    }
    return told;
  }

  private static ListedStory random(int number, Random chance) {
    List<PageSpeaker> said = new ArrayList<>();
    List<TopicCard> cards = new ArrayList<>();
    for (int i = chance.nextInt(3); i >= 0; i--) {
      int who = chance.nextInt(4);
      String entity = chance.nextBoolean() ? "e" + (who + chance.nextInt(2)) : null;
      said.add(said(chance.nextInt(5) == 0 ? "the mayor" : "Name " + "ABCD".charAt(who), entity));
      cards.add(card(chance.nextBoolean() ? entity : null, "Name " + "ABCD".charAt(who)));
      cards.add(card(null, "Works " + chance.nextInt(5)));
    }
    Report report =
        new Report(
            "Tern" + "!".repeat(chance.nextInt(3)),
            null,
            List.of("Jo " + chance.nextInt(3)),
            Origin.OWN);
    Instant at = NOON.plus(Duration.ofDays(chance.nextInt(5)));
    return listed(number, at, List.of(at), said, cards, List.of(report));
  }

  private Catalogue catalogue() {
    return known;
  }

  private People people() {
    return known.people();
  }

  private List<String> addresses() {
    return people().all().stream().map(people()::address).toList();
  }

  private static List<String> ids(Person person) {
    return person.stories().stream().map(ListedStory::id).toList();
  }

  private void story(List<PageSpeaker> said, TopicCard... cards) {
    int number = stories.size() + 1;
    Instant at = NOON.plus(Duration.ofDays(number));
    Report report = new Report("Tern " + number, null, List.of(), Origin.OWN);
    add(listed(number, at, List.of(at), said, List.of(cards), List.of(report)));
  }

  private void story(Report... reports) {
    int number = stories.size() + 1;
    Instant at = NOON.plus(Duration.ofDays(number));
    add(listed(number, at, List.of(at), List.of(), List.of(), List.of(reports)));
  }

  private void story(Instant... times) {
    add(listed(stories.size() + 1, NOON, List.of(times), List.of(), List.of(), List.of()));
  }

  private void add(ListedStory story) {
    stories.add(story);
    known = Catalogue.of(stories);
  }

  private static PageSpeaker said(String name, String entity) {
    return new PageSpeaker(name, null, entity);
  }

  private static TopicCard card(String entity, String name) {
    return card(entity, name, EntityType.ORGANISATION);
  }

  private static TopicCard card(String entity, String name, EntityType type) {
    return new TopicCard(entity, name, type, null, null, null, null, 1);
  }

  private static ListedStory listed(
      int number,
      Instant at,
      List<Instant> times,
      List<PageSpeaker> said,
      List<TopicCard> cards,
      List<Report> reports) {
    return new ListedStory(
        "s" + number,
        "story-" + number,
        "Story",
        Status.PAGE,
        NOON.plusSeconds(number),
        at,
        1,
        1,
        "",
        times,
        List.of(),
        cards,
        said,
        List.of(),
        List.of(),
        reports);
  }
}
