package dev.backstory.web.api;

import dev.backstory.model.Publisher;
import dev.backstory.site.OutletPages;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Group;
import dev.backstory.site.catalogue.Groups;
import dev.backstory.site.catalogue.Tally;
import dev.backstory.web.api.Shapes.JournalistItem;
import dev.backstory.web.api.Shapes.Journalists;
import dev.backstory.web.api.Shapes.OneJournalist;
import dev.backstory.web.api.Shapes.OneOutlet;
import dev.backstory.web.api.Shapes.OutletItem;
import dev.backstory.web.api.Shapes.OutletList;
import dev.backstory.web.route.Arguments;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outlets and their journalists, each by the name that its page has in its address. */
final class OutletOperations {
  private static final int MOST_WRITERS = 60;

  private final ApiSource source;
  private volatile @Nullable Ids ids;

  OutletOperations(ApiSource source) {
    this.source = source;
  }

  List<Operation> all() {
    return List.of(
        Operation.of(
            "/outlets",
            "listOutlets",
            "Whose reports the stories draw on, by id.",
            Paging.parameters(),
            List.of(OutletList.class),
            this::outlets),
        Operation.of(
            "/outlets/{id}",
            "getOutlet",
            "An outlet with those who write most for it, and its stories.",
            Paging.one("outlet"),
            List.of(OneOutlet.class),
            this::outlet),
        Operation.of(
            "/journalists",
            "listJournalists",
            "Who writes for which outlet, by id.",
            Paging.parameters(),
            List.of(Journalists.class),
            this::journalists),
        Operation.of(
            "/journalists/{id}",
            "getJournalist",
            "A journalist of an outlet, and the stories of their articles.",
            Paging.one("journalist"),
            List.of(OneJournalist.class),
            this::journalist));
  }

  /** Made once for as long as a site is the same. */
  private record Ids(SiteSnapshot site, List<String> outlets, List<String> journalists) {
    static Ids of(SiteSnapshot site) {
      Catalogue catalogue = site.catalogue();
      return new Ids(site, addresses(catalogue.outlets()), addresses(catalogue.journalists()));
    }

    private static List<String> addresses(Groups groups) {
      return groups.all().stream().map(groups::address).sorted().toList();
    }
  }

  private Ids ids() {
    SiteSnapshot site = source.site().get();
    Ids made = ids;
    if (made == null || made.site != site) {
      made = Ids.of(site);
      ids = made;
    }
    return made;
  }

  private Answer outlets(Arguments said) {
    Ids now = ids();
    Groups outlets = now.site.catalogue().outlets();
    return Paging.byId(
        "outlets",
        said,
        now.outlets,
        id -> Stream.ofNullable(outlets.at(id)).map(it -> item(outlets, it)),
        slice -> new OutletList(slice.items(), slice.next()));
  }

  private static OutletItem item(Groups outlets, Group outlet) {
    Tally tally = outlet.tally();
    Publisher publisher = tally.publisher();
    return new OutletItem(
        outlets.address(outlet),
        tally.outlet(),
        publisher == null ? null : publisher.country(),
        publisher == null ? null : publisher.owner(),
        tally.articles(),
        tally.own(),
        tally.wire(),
        tally.copies(),
        outlet.stories().size());
  }

  private Answer outlet(Arguments said) {
    SiteSnapshot site = source.site().get();
    Catalogue catalogue = site.catalogue();
    Group outlet = catalogue.outlets().at(said.needed("id"));
    return outlet == null
        ? Answer.missing("outlet")
        : Paging.stories(
            site,
            said,
            outlet.stories(),
            stories ->
                new OneOutlet(
                    item(catalogue.outlets(), outlet), writers(catalogue, outlet), stories));
  }

  private static List<JournalistItem> writers(Catalogue catalogue, Group outlet) {
    return outlet.tally().writers().stream()
        .limit(MOST_WRITERS)
        .map(it -> Catalogue.journalist(outlet.tally().outlet(), it.name()))
        .flatMap(key -> Stream.ofNullable(catalogue.journalists().find(key)))
        .map(it -> item(catalogue, it))
        .toList();
  }

  private Answer journalists(Arguments said) {
    Ids now = ids();
    Catalogue catalogue = now.site.catalogue();
    return Paging.byId(
        "journalists",
        said,
        now.journalists,
        id -> Stream.ofNullable(catalogue.journalists().at(id)).map(it -> item(catalogue, it)),
        slice -> new Journalists(slice.items(), slice.next()));
  }

  private static JournalistItem item(Catalogue catalogue, Group journalist) {
    Tally tally = journalist.tally();
    Group outlet = catalogue.outlets().find(Catalogue.outlet(tally.outlet()));
    return new JournalistItem(
        catalogue.journalists().address(journalist),
        OutletPages.name(journalist),
        tally.outlet(),
        outlet == null ? null : catalogue.outlets().address(outlet),
        tally.articles(),
        journalist.stories().size());
  }

  private Answer journalist(Arguments said) {
    SiteSnapshot site = source.site().get();
    Catalogue catalogue = site.catalogue();
    Group journalist = catalogue.journalists().at(said.needed("id"));
    return journalist == null
        ? Answer.missing("journalist")
        : Paging.stories(
            site,
            said,
            journalist.stories(),
            stories -> new OneJournalist(item(catalogue, journalist), stories));
  }
}
