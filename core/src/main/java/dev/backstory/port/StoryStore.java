package dev.backstory.port;

import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.model.Utterance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps stories, the articles they are made of, the decisions that made them, and their pages.
 * Every call is one step that is done whole or not at all, and that can be repeated without harm.
 * Safe for use by several threads.
 */
public interface StoryStore {
  /**
   * Follows what came of an article's arrival, and writes it into the journal. An article that has
   * been put into a story before is left where it is, and nothing is written.
   *
   * <p>A story that is merged into another, or that has lost its last article, is gone: it has no
   * page any more, and its id leads to where its articles are for good. Should it begin again by a
   * split, it is there again with the address it had.
   *
   * @throws IllegalArgumentException if a decision names a story that is not there
   */
  void follow(Turn turn);

  /**
   * Makes changes of stories that are there, as somebody decided, and writes them into the journal
   * as such.
   *
   * @param changes merges, splits and moves, in order
   * @throws IllegalArgumentException if one names a story or an article that is not there
   */
  void revise(List<Decision> changes, Instant at);

  /** Takes up a new version of an article that is in a story, which is then untold. */
  void renew(String articleId, int version, Instant at);

  /** The decisions that were followed. */
  DecisionJournal journal();

  /** Where an article's latest placed version is. */
  Optional<Placement> placement(String articleId);

  /** The articles of a story, in order of arrival. */
  List<Placement> placements(String storyId);

  /** Every placement in the order in which articles were first placed. */
  List<Placement> placements();

  /** The story with this id, or the one that its articles are part of now if it is gone. */
  Optional<Story> story(String id);

  /**
   * Stories whose page does not tell an article of theirs, or a change that concerns them, oldest
   * first.
   */
  List<Story> untold();

  /** How many stories that is. */
  int untoldCount();

  /** Stories with these articles are untold, while their pages stand. */
  void tellAgain(Collection<String> articleIds);

  /**
   * Says with what knowledge of people, organisations and places pages are told from now on. If it
   * is another than before, every story whose page may show it is untold: all but briefs, which
   * have no topics.
   *
   * @param version that changes with the knowledge
   * @return how many are, without those that were to be told again already
   */
  int knowing(String version);

  /** Keeps pages that were written together, with what is quoted in their articles, all or none. */
  void tell(List<Told> pages);

  /** The page as it was last told, be its story gone or not. */
  Optional<StoryPage> page(String storyId);

  /** What the page was told from; empty where it was told before that was kept. */
  Optional<PageBasis> basis(String storyId);

  /**
   * What is published, the latest change first, then by id: the pages of stories that are there,
   * and of those that are gone while the story they lead to has no page yet.
   */
  List<StoryPage> pages();

  /** How many pages and briefs that is, and how many articles they cover. */
  Tally tally();

  /**
   * What is published and may have changed.
   *
   * @param since when it was last asked for; {@link Mark#BEGINNING} gives all there is
   */
  Changes changes(Mark since);

  /**
   * Makes anew some of what lists say of pages and an earlier version of the program kept, which
   * may know less of them; what it said stands until then.
   *
   * @return how many were made; 0 if none is left
   */
  int listAnew(int most);

  /** Where the addresses of stories that are gone lead, by id; only to what has a page. */
  List<Redirect> redirects();

  /**
   * A story's page as it goes out.
   *
   * @param articles those that it tells, in the versions that it tells
   * @param upTo the number of the last entry of the journal that it takes into account, 0 for none
   * @param utterances what is quoted in these articles, each quotation once
   * @param basis what it was told from, null where that is not known
   */
  record Told(
      StoryPage page,
      List<Placement> articles,
      long upTo,
      List<Utterance> utterances,
      @Nullable PageBasis basis) {
    public Told {
      articles = List.copyOf(articles);
      utterances = List.copyOf(utterances);
    }

    /** A page of which it is not known what it was told from. */
    public Told(StoryPage page, List<Placement> articles, long upTo, List<Utterance> utterances) {
      this(page, articles, upTo, utterances, null);
    }
  }

  /**
   * How much is published.
   *
   * @param articles in the coverage of all of them
   */
  record Tally(int pages, int briefs, long articles) {}

  /** How far somebody knows what is published: the last page told, and the last decision. */
  record Mark(long told, long decided) {
    public static final Mark BEGINNING = new Mark(0, 0);
  }

  /**
   * Stories whose page, place or address may be another.
   *
   * @param upTo what to ask from next; what changed meanwhile is told then, even if it is here
   */
  record Changes(Mark upTo, List<Change> stories) {
    public Changes {
      stories = List.copyOf(stories);
    }
  }

  /**
   * How a story stands now; one that has neither page nor redirect is not published.
   *
   * @param page null while it has none that is published
   * @param told a number that is another whenever its page has been written; 0 without a page
   * @param redirect where its address leads if its articles are in another story that has a page
   * @param section the folder of feeds that most of its reports came by; null if they are in none
   */
  record Change(
      String storyId,
      @Nullable ListedStory page,
      long told,
      @Nullable Redirect redirect,
      @Nullable String section) {
    /** A story of no section. */
    public Change(
        String storyId, @Nullable ListedStory page, long told, @Nullable Redirect redirect) {
      this(storyId, page, told, redirect, null);
    }
  }

  /** An article's version in a story. */
  record Placement(String articleId, String storyId, int version) {}

  /**
   * Where an address leads for good.
   *
   * @param slug of the story that is gone
   * @param toId id of a story that is there
   */
  record Redirect(String id, String slug, String toId, String toSlug) {}
}
