package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Redirect;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A site that follows what changes is the one that would be made anew, file by file. */
final class SiteIndexTest {
  private static final Instant NEWS = Instant.parse("2031-03-12T12:00:00Z");
  private static final int STORIES = 130;
  private static final int ROUNDS = 10;

  private final Random chance = new Random(7);
  private final Map<String, StoryPage> pages = new TreeMap<>();
  private final Map<String, Redirect> redirects = new TreeMap<>();
  private SiteIndex index = SiteIndex.EMPTY;
  private long told;

  @Test
  void aSiteThatFollowsChangesIsTheOneMadeAnew() {
    change(IntStream.range(0, STORIES).boxed().toList());
    SiteFiles before = following();
    for (int round = 0; round < ROUNDS; round++) {
      change(List.of(chance.nextInt(STORIES), chance.nextInt(STORIES), STORIES + round));
      SiteFiles now = following();
      SiteFiles anew =
          files(
              SiteSnapshot.of(
                  List.copyOf(pages.values()),
                  SourceArticles.NONE,
                  List.copyOf(redirects.values()),
                  StoryReasons.NONE,
                  clock()));

      assertThat(now.paths()).containsExactlyInAnyOrderElementsOf(anew.paths());
      for (String path : now.paths()) {
        assertThat(body(now, path)).as(path).isEqualTo(body(anew, path));
      }
      keepsWhatHasTheSameState(before, now);
      before = now;
    }
  }

  private static void keepsWhatHasTheSameState(SiteFiles before, SiteFiles now) {
    int kept = 0;
    for (String path : before.paths()) {
      if (now.state(path).equals(before.state(path)) && before.state(path).isPresent()) {
        assertThat(body(now, path)).as(path).isEqualTo(body(before, path));
        kept++;
      }
    }
    assertThat(kept).as("most of a site is not made again").isGreaterThan(2 * STORIES);
  }

  @Test
  void whatIsKnownAlreadyIsNoChange() {
    Change first = new Change("s1", ListedStory.of(page(1)), 1, null);
    SiteIndex one = SiteIndex.EMPTY.with(List.of(first));
    assertThat(one.with(List.of(first, new Change("s2", null, 0, null)))).isSameAs(one);
  }

  private SiteFiles following() {
    Map<String, StoryPage> present = Map.copyOf(pages);
    return files(
        new SiteSnapshot(
            index,
            (id, _) -> Optional.ofNullable(present.get(id)),
            SourceArticles.NONE,
            StoryReasons.NONE,
            clock()));
  }

  private static SiteFiles files(SiteSnapshot site) {
    return new SiteFiles(site, new SiteRenderer(null), false);
  }

  private static InstantSource clock() {
    return InstantSource.fixed(NEWS);
  }

  private static String body(SiteFiles files, String path) {
    return files.find(path).map(file -> new String(file.body())).orElse("none");
  }

  /** Rewrites these stories, or lets one in five be part of another. */
  private void change(List<Integer> numbers) {
    List<Change> changes = new ArrayList<>();
    for (int number : numbers.stream().distinct().toList()) {
      String id = "s" + number;
      redirects.remove(id);
      boolean leadsHere = redirects.values().stream().anyMatch(it -> it.toId().equals(id));
      if (number % 5 == 4 && pages.containsKey(id) && !leadsHere) {
        StoryPage target = pages.get("s0");
        pages.remove(id);
        Redirect redirect = new Redirect(id, "slug-" + id, target.id(), target.slug());
        redirects.put(id, redirect);
        changes.add(new Change(id, null, 0, redirect));
      } else {
        pages.put(id, page(number));
        changes.add(new Change(id, ListedStory.of(pages.get(id)), ++told, null));
      }
    }
    index = index.with(changes);
  }

  private StoryPage page(int number) {
    Instant created = NEWS.minusSeconds(90_000L * (number + 1));
    Instant updated = created.plusSeconds(chance.nextInt(400_000));
    String article = "a" + number;
    Covering covering = covering(article, created);
    Claim claim =
        new Claim(
            "Thing " + chance.nextInt(50) + " came.",
            List.of(new Evidence(article, 0, 9)),
            List.of(),
            Claim.EXTRACTED);
    return new StoryPage(
        "s" + number,
        "slug-s" + number,
        "Headline " + chance.nextInt(1000),
        number % 3 == 0 ? Status.PAGE : Status.BRIEF,
        "en",
        created,
        updated,
        1,
        new Coverage(List.of(covering), 1, 1),
        List.of(
            papers(covering),
            new WhatHappened(Claim.EXTRACTED, null, List.of(claim)),
            new HowWeGotHere(
                Claim.EXTRACTED,
                null,
                List.of(),
                List.of(
                    new TimelineEntry(
                        LocalDate.EPOCH,
                        Precision.DAY,
                        null,
                        claim,
                        "s" + chance.nextInt(STORIES)))),
            new Topics(
                Claim.EXTRACTED, null, number % 3 == 0 ? List.of(card(), card()) : List.of())),
        List.of());
  }

  private Covering covering(String article, Instant at) {
    return new Covering(
        article,
        null,
        "Tern " + chance.nextInt(9) + "!".repeat(chance.nextInt(2)),
        List.of("Jo Reed " + chance.nextInt(9)),
        "T",
        at,
        null,
        true,
        null);
  }

  private PapersSay papers(Covering article) {
    int who = chance.nextInt(60);
    return new PapersSay(
        Claim.EXTRACTED,
        null,
        List.of(
            new PaperEntry(
                article.outlet(),
                article.authors(),
                article.id(),
                null,
                new PageSpeaker("Ada Lind" + who / 2, null, who % 2 == 0 ? "p" + who : null),
                new Quote("It stands.", article.id(), 0, 10),
                null,
                List.of(),
                List.of(),
                null,
                null)));
  }

  private TopicCard card() {
    int number = chance.nextInt(9);
    return new TopicCard(
        number % 2 == 0 ? "e" + number : null,
        "Name " + number / 2,
        EntityType.PLACE,
        null,
        null,
        null,
        null,
        1);
  }
}
