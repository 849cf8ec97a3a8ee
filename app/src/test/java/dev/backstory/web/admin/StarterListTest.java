package dev.backstory.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cluster.copy.Outlets;
import dev.backstory.model.Urls;
import dev.backstory.notation.WebAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StarterListTest {
  private static final List<StarterList> LISTS = StarterList.all();

  @Test
  void thereAreListsEnoughOfRegionsAndSubjects() {
    assertThat(LISTS).hasSizeGreaterThanOrEqualTo(20);
    assertThat(LISTS).extracting(StarterList::kind).contains(StarterList.Kind.values());
    assertThat(LISTS).extracting(StarterList::name).doesNotHaveDuplicates();
    assertThat(LISTS.stream().flatMap(list -> list.entries().stream()).distinct().count())
        .isGreaterThanOrEqualTo(300);
  }

  @Test
  void eachHasSixIndependentNewsroomsOrMore() {
    assertThat(LISTS)
        .allSatisfy(list -> assertThat(list.newsrooms()).as(list.name()).isGreaterThanOrEqualTo(6));
  }

  @Test
  void everyFeedHasAnAddressAnOutletAndAnOwner() {
    for (StarterList list : LISTS) {
      assertThat(list.entries()).extracting(StarterList.Entry::url).doesNotHaveDuplicates();
      for (StarterList.Entry entry : list.entries()) {
        assertThat(WebAddress.resolve(null, entry.url())).as(entry.url()).isEqualTo(entry.url());
        assertThat(entry.outlet()).as(entry.url()).isNotBlank().isEqualTo(entry.outlet().strip());
        assertThat(entry.owner()).as(entry.url()).isNotBlank();
      }
    }
  }

  /** What is independent here is counted as such on pages. */
  @Test
  void ownersAreThoseByWhichPagesCount() {
    for (StarterList list : LISTS) {
      for (StarterList.Entry entry : list.entries()) {
        Outlets.Outlet known =
            Outlets.known().ofHost(Objects.requireNonNull(Urls.host(entry.url())));
        if (known != null && known.owner() != null) {
          assertThat(entry.owner()).as(entry.url()).isEqualTo(known.owner());
        }
      }
    }
  }
}
