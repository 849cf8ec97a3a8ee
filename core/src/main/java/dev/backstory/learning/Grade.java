package dev.backstory.learning;

/**
 * How good editors probably find something.
 *
 * @param passable the probability that it misleads nobody and is no scrap, 0 to 1
 * @param good the probability that an editor would print it, 0 to 1
 * @param suffices whether it is better printed than left out
 */
public record Grade(double passable, double good, boolean suffices) {
  /** The grade to expect, from 0 (bad) to 2 (good). */
  public double expected() {
    return passable + good;
  }
}
