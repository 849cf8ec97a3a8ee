package dev.backstory.demo;

import dev.backstory.notation.Fingerprint;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Draws an illustration in PNG from the shapes of an SVG: filled and stroked paths, rectangles and
 * ellipses. Each article has its own view of a scene (its side, its distance, its light), and the
 * same one each time.
 */
final class DrawnPicture {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 480;
  private static final Color[] LIGHTS = {
    new Color(255, 255, 255, 0),
    new Color(244, 170, 96, 52),
    new Color(48, 40, 96, 78),
    new Color(150, 165, 180, 78)
  };

  private final Graphics2D canvas;

  private DrawnPicture(Graphics2D canvas) {
    this.canvas = canvas;
  }

  /**
   * The bytes of a PNG.
   *
   * @param svg of the scene
   * @param view decides how it is seen
   */
  static byte[] png(String svg, String view) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    byte[] traits = Fingerprint.sha256(view.getBytes(StandardCharsets.UTF_8));
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setTransform(seen(traits));
    DrawnPicture picture = new DrawnPicture(canvas);
    Jsoup.parse(svg, "", Parser.xmlParser()).select("svg > *").forEach(picture::draw);
    canvas.setTransform(new AffineTransform());
    canvas.setColor(LIGHTS[Math.floorMod(traits[1], LIGHTS.length)]);
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.dispose();
    return encoded(image);
  }

  /** From nearer by up to a quarter, and half of them from the other side. */
  private static AffineTransform seen(byte[] traits) {
    boolean mirrored = (traits[0] & 1) == 1;
    double near = 1 + (traits[2] & 0xFF) / 1024.0;
    AffineTransform view = new AffineTransform();
    view.translate(mirrored ? WIDTH : 0, (1 - near) * HEIGHT / 2);
    view.scale(mirrored ? -near : near, near);
    view.translate((1 / near - 1) * WIDTH / 2, 0);
    return view;
  }

  private void draw(Element element) {
    Shape shape = shape(element);
    Color fill = colour(element.attr("fill"));
    Color line = colour(element.attr("stroke"));
    if (fill != null) {
      canvas.setColor(fill);
      canvas.fill(shape);
    }
    if (line != null) {
      canvas.setColor(line);
      canvas.setStroke(stroke(element));
      canvas.draw(shape);
    }
  }

  private static Shape shape(Element of) {
    return switch (of.normalName()) {
      case "rect" ->
          new Rectangle2D.Double(
              number(of, "x"), number(of, "y"), number(of, "width"), number(of, "height"));
      case "circle" -> ellipse(of, number(of, "r"), number(of, "r"));
      case "ellipse" -> ellipse(of, number(of, "rx"), number(of, "ry"));
      case "path" -> SvgPath.read(of.attr("d"));
      default -> throw new IllegalArgumentException("no shape that is drawn: " + of.normalName());
    };
  }

  private static Shape ellipse(Element of, double rx, double ry) {
    return new Ellipse2D.Double(number(of, "cx") - rx, number(of, "cy") - ry, 2 * rx, 2 * ry);
  }

  private static double number(Element of, String name) {
    return of.hasAttr(name) ? Double.parseDouble(of.attr(name)) : 0;
  }

  /** Null for none. */
  private static @Nullable Color colour(String text) {
    String digits = text.replace("#", "");
    if (digits.isEmpty() || digits.equals("none")) {
      return null;
    }
    return Color.decode("#" + (digits.length() == 3 ? digits.replaceAll(".", "$0$0") : digits));
  }

  private static BasicStroke stroke(Element of) {
    float width = (float) number(of, "stroke-width");
    float[] dashes = dashes(of.attr("stroke-dasharray"));
    return dashes.length == 0
        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
  }

  private static float[] dashes(String text) {
    double[] lengths =
        Arrays.stream(text.split(" "))
            .filter(it -> !it.isEmpty())
            .mapToDouble(Double::parseDouble)
            .toArray();
    float[] dashes = new float[lengths.length];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = (float) lengths[i];
    }
    return dashes;
  }

  private static byte[] encoded(BufferedImage image) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
