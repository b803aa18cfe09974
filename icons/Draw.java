import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Draws the icon of `aftercall.svg` in every size that desktops ask for: `java icons/Draw.java icons`.
final class Draw {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        for (int size : SIZES) {
            ImageIO.write(icon(size), "png", new File(args[0], "aftercall-" + size + ".png"));
        }
    }

    private static BufferedImage icon(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / 512.0, size / 512.0);
        pen.setColor(new Color(0x0B6874));
        pen.fill(new RoundRectangle2D.Double(0, 0, 512, 512, 232, 232));
        pen.setColor(Color.WHITE);
        // Small sizes need a bolder line to be seen.
        pen.setStroke(new BasicStroke(size < 32 ? 64 : 52, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(128, 128, 256, 256, 35.84, 288.32, Arc2D.OPEN));
        double dot = size < 32 ? 46 : 40;
        pen.fill(new Ellipse2D.Double(262 - dot, 256 - dot, 2 * dot, 2 * dot));
        pen.dispose();
        return image;
    }
}
