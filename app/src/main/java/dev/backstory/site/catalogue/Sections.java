package dev.backstory.site.catalogue;

import dev.backstory.notation.Slug;
import dev.backstory.port.ListedStory;
import dev.backstory.site.sorted.Sorted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The sections of a site: the folders of its feeds that stories belong to. Never changes. */
public final class Sections {
  private final Map<String, Section> byAddress = new LinkedHashMap<>();

  /**
   * A section.
   *
   * @param folder such as "News/Coast"
   * @param address as a file's name, without an ending
   * @param stories newest first, at least one
   */
  public record Section(String folder, String address, List<ListedStory> stories) {
    public Section {
      stories = Sorted.copyOf(stories);
    }

    /** Such as "News / Coast". */
    public String name() {
      return folder.replace("/", " / ");
    }
  }

  /**
   * @param stories of each folder, newest first
   */
  public Sections(SortedMap<String, ? extends List<ListedStory>> stories) {
    stories.forEach(
        (folder, its) -> {
          String wanted = Names.address(Names.key(folder), "section");
          String address = Slug.free(wanted, byAddress::containsKey);
          byAddress.put(address, new Section(folder, address, its));
        });
  }

  /** By the names of their folders; none if no feed is in a folder. */
  public List<Section> all() {
    return List.copyOf(byAddress.values());
  }

  public @Nullable Section at(String address) {
    return byAddress.get(address);
  }
}
