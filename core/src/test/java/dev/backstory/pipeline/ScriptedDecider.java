package dev.backstory.pipeline;

import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryAssignment;
import dev.backstory.cluster.story.StoryDecider;
import dev.backstory.cluster.story.StoryDecision;
import dev.backstory.cluster.story.StoryDecision.Arrival;
import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Open;
import dev.backstory.cluster.story.StoryDecision.Split;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides as a list of numbers says, whatever the articles tell: every decision is one that could
 * be taken where it is taken. Remembers what it was shown.
 */
public final class ScriptedDecider implements StoryDecider {
  private static final int MOST_CHANGES = 3;

  private final List<Integer> script;
  private int at;
  private final StoryAssignment assignment = new StoryAssignment();
  private final Set<String> given = new LinkedHashSet<>();
  private final List<String> seen = new ArrayList<>();

  public ScriptedDecider(List<Integer> script) {
    this.script = List.copyOf(script);
  }

  /** Where each article should be now. */
  public StoryAssignment assignment() {
    return assignment;
  }

  /** Every id that a story has had. */
  public Set<String> given() {
    return given;
  }

  /** What the active stories showed before and after each arrival. */
  public List<String> seen() {
    return seen;
  }

  @Override
  public Arrival decide(ArticleSignature article, ActiveStories stories) {
    look(article, stories);
    List<String> present = present();
    boolean opens = present.isEmpty() || next() % 3 == 0;
    return note(
        article,
        opens
            ? new Open(give("s" + given.size()), continued(present), reasons())
            : new Join(pick(present), reasons()));
  }

  @Override
  public List<Change> reconsider(ArticleSignature article, ActiveStories stories) {
    look(article, stories);
    List<Change> changes = new ArrayList<>();
    for (int left = next() % (MOST_CHANGES + 1); left > 0; left--) {
      List<Change> possible = possible();
      if (!possible.isEmpty()) {
        changes.add(note(article, pick(possible)));
      }
    }
    return changes;
  }

  private List<Change> possible() {
    List<Change> possible = new ArrayList<>();
    List<String> present = present();
    String one = pick(present);
    List<String> articles = assignment.articles(one);
    if (present.size() > 1) {
      String other = pick(present.stream().filter(id -> !id.equals(one)).toList());
      possible.add(new Merge(one, other, reasons()));
      if (articles.size() > 1) {
        possible.add(new Move(pick(articles), one, other, reasons()));
      }
    }
    if (articles.size() > 1) {
      int from = 1 + next() % (articles.size() - 1);
      List<String> part = articles.subList(from, articles.size());
      possible.add(new Split(one, opened(present), part, reasons()));
    }
    return possible;
  }

  /** A new id, or one that is free again. */
  private String opened(List<String> present) {
    List<String> gone = given.stream().filter(id -> !present.contains(id)).toList();
    return !gone.isEmpty() && next() % 2 == 0 ? pick(gone) : "s" + given.size();
  }

  private List<String> continued(List<String> present) {
    return present.isEmpty() || next() % 2 == 0 ? List.of() : List.of(pick(present));
  }

  private <D extends StoryDecision> D note(ArticleSignature article, D decision) {
    if (decision instanceof Split split) {
      give(split.opened());
    }
    assignment.apply(article.articleId(), decision);
    return decision;
  }

  private String give(String id) {
    given.add(id);
    return id;
  }

  private List<String> present() {
    return List.copyOf(new TreeSet<>(assignment.stories().values()));
  }

  private <T> T pick(List<T> from) {
    return from.get(next() % from.size());
  }

  private int next() {
    return script.get(at++ % script.size());
  }

  private void look(ArticleSignature article, ActiveStories stories) {
    seen.add(article.articleId() + " " + stories.size() + " " + stories.near(article));
  }

  private static Reasons reasons() {
    return new Reasons(0.5, 0.25, List.of(), List.of(), null);
  }
}
