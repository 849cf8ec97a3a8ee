package dev.backstory.demo;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a path of an SVG (SVG 1.1, section 8.3), as far as the newsroom's pictures need it. */
final class SvgPath {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d+(?:\\.\\d+)?");

  private final Deque<String> tokens = new ArrayDeque<>();
  private final Path2D path = new Path2D.Double();

  /** Where the last curve bent; a smooth one bends at its mirror image. */
  private Point2D bend = new Point2D.Double();

  private SvgPath(String data) {
    Matcher token = TOKEN.matcher(data);
    while (token.find()) {
      tokens.add(token.group());
    }
  }

  /**
   * @throws IllegalArgumentException if it has a command that is not drawn
   */
  static Shape read(String data) {
    SvgPath path = new SvgPath(data);
    while (!path.tokens.isEmpty()) {
      path.command(path.tokens.remove());
    }
    return path.path;
  }

  private void command(String command) {
    do {
      switch (command) {
        case "M" -> path.moveTo(next(), next());
        case "L" -> path.lineTo(next(), next());
        case "H" -> path.lineTo(next(), at().getY());
        case "V" -> path.lineTo(at().getX(), next());
        case "h" -> path.lineTo(at().getX() + next(), at().getY());
        case "v" -> path.lineTo(at().getX(), at().getY() + next());
        case "Q" -> curve(next(), next());
        case "T" -> curve(2 * at().getX() - bend.getX(), 2 * at().getY() - bend.getY());
        case "Z" -> path.closePath();
        default -> throw new IllegalArgumentException("no command that is drawn: " + command);
      }
    } while (!tokens.isEmpty() && !Character.isLetter(tokens.element().charAt(0)));
  }

  private void curve(double x, double y) {
    bend = new Point2D.Double(x, y);
    path.quadTo(x, y, next(), next());
  }

  private Point2D at() {
    return path.getCurrentPoint();
  }

  private double next() {
    return Double.parseDouble(tokens.remove());
  }
}
