package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.PictureStore.Choice;
import dev.backstory.port.PictureStore.Copy;
import dev.backstory.port.PictureStore.CopyName;
import dev.backstory.port.PictureStore.Shown;
import dev.backstory.port.PictureStore.Wanted;
import dev.backstory.port.StoryStore.Mark;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of pictures has to do. */
public abstract class PictureStoreContract {
  private static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
  private static final String PIER = "https://gull.example/pier.jpg";
  private static final String HALL = "https://tern.example/hall.png";
  private static final Copy COPY =
      new Copy(new CopyName("ab".repeat(32), 800, 450), new byte[] {1, 2, 3});

  protected abstract PictureStore store();

  private static Choice choice(String url) {
    return new Choice("a", url, "The pier, at dawn", null);
  }

  @Test
  void howFarChoicesHaveComeIsKept() {
    assertThat(store().chosenUpTo()).isEqualTo(Mark.BEGINNING);
    store().chosenUpTo(new Mark(3, 4));
    store().chosenUpTo(new Mark(5, 6));
    assertThat(store().chosenUpTo()).isEqualTo(new Mark(5, 6));
  }

  @Test
  void aPictureOfSeveralStoriesIsKnownAsSuchWhileItIs() {
    assertThat(store().uses("s", List.of(PIER, HALL))).isEmpty();
    assertThat(store().isOfSeveral(PIER)).isFalse();
    assertThat(store().uses("t", List.of(PIER))).containsExactly("s");
    assertThat(store().isOfSeveral(PIER)).isTrue();
    assertThat(store().isOfSeveral(HALL)).isFalse();
    assertThat(store().uses("u", List.of(PIER))).as("s and t know it").isEmpty();
    store().uses("u", List.of());
    assertThat(store().uses("t", List.of(HALL))).as("by what it has and had").containsExactly("s");
    assertThat(store().isOfSeveral(PIER)).isFalse();
  }

  @Test
  void aStoryShowsWhatWasChosenLast() {
    store().choose("s", choice(PIER));
    store().choose("s", new Choice("b", HALL, null, "Bo Lind"));
    assertThat(store().shown("s"))
        .contains(new Shown(new Choice("b", HALL, null, "Bo Lind"), null));
    store().choose("s", null);
    assertThat(store().shown("s")).isEmpty();
  }

  @Test
  void aCopyIsFoundByItsStoryAndByItsDigest() {
    store().choose("s", choice(PIER));
    assertThat(store().wanted(NOW)).containsExactly(new Wanted(PIER, 0));
    store().keep(PIER, COPY);
    assertThat(store().wanted(NOW)).isEmpty();
    assertThat(store().shown("s")).contains(new Shown(choice(PIER), COPY.name()));
    assertThat(store().file(COPY.name().digest())).contains(COPY.bytes());
    assertThat(store().file("cd".repeat(32))).isEmpty();
  }

  @Test
  void whatFailedIsWantedWhenItsTimeHasComeOrNever() {
    store().choose("s", choice(PIER));
    store().choose("t", choice(PIER));
    store().failed(PIER, "HTTP status 503", NOW.plusSeconds(60));
    assertThat(store().wanted(NOW)).isEmpty();
    assertThat(store().wanted(NOW.plusSeconds(60))).containsExactly(new Wanted(PIER, 1));
    store().failed(PIER, "HTTP status 404", null);
    assertThat(store().wanted(NOW.plusSeconds(9_999))).isEmpty();
  }

  @Test
  void copiesThatNoStoryShowsAreForgottenAndMayBeAskedForAgain() {
    store().choose("s", choice(PIER));
    store().choose("t", choice(HALL));
    store().keep(PIER, COPY);
    store().keep(HALL, COPY);
    store().choose("s", null);
    assertThat(store().forget()).as("the other story shows the same bytes").isZero();
    assertThat(store().file(COPY.name().digest())).isPresent();
    store().choose("t", null);
    assertThat(store().forget()).isOne();
    assertThat(store().file(COPY.name().digest())).isEmpty();
    store().choose("s", choice(PIER));
    assertThat(store().wanted(NOW)).containsExactly(new Wanted(PIER, 0));
  }
}
