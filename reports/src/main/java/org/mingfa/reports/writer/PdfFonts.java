package org.mingfa.reports.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Both weights of the family in one file. All typefaces of the standard are set from it: the file looks the same everywhere.
 */
final class PdfFonts {

    private static final String FAMILY = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    /** Stands for a character that the typeface lacks, as in typesetting since lead. */
    private static final int GETA = 0x3013;

    /** A ticked box, which the family lacks, and the filled one that it has. */
    private static final int TICKED = 0x2611;

    private static final int FILLED = 0x25A0;

    /** The most that one section of a CMap may list. */
    private static final int MOST_LISTED = 100;

    /** The files, some 10 MB each, while there is room for them. */
    private static final Map<String, SoftReference<byte[]>> FILES = new ConcurrentHashMap<>();

    private final PDDocument document;
    private final Set<Integer> lacking = new LinkedHashSet<>();
    private final Font regular;
    private final Font heavy;

    PdfFonts(PDDocument document) throws IOException {
        this.document = document;
        regular = new Font(FAMILY + "Regular.ttf");
        heavy = new Font(FAMILY + "Bold.ttf");
    }

    Font of(boolean isHeavy) {
        return isHeavy ? heavy : regular;
    }

    /** The characters that were to be drawn and the family lacks, by their codes; empty when it has all. */
    String lacking() {
        return lacking.stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
    }

    /** After the letters were embedded. */
    void writeCharacterMaps() throws IOException {
        regular.writeCharacterMap();
        heavy.writeCharacterMap();
    }

    private static byte[] bytes(String file) {
        byte[] kept = FILES.getOrDefault(file, new SoftReference<>(null)).get();
        if (kept == null) {
            try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(file), file)) {
                kept = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("字体无法读取：" + file, e);
            }
            FILES.put(file, new SoftReference<>(kept));
        }
        return kept;
    }

    /** One weight: which characters it has, how wide they are, and what they mean. */
    final class Font {

        private final PDType0Font font;
        private final TrueTypeFont typeface;
        private final CmapLookup glyphs;
        private final Map<Integer, Integer> meanings = new TreeMap<>();

        private Font(String file) throws IOException {
            typeface = new TTFParser().parse(new RandomAccessReadBuffer(bytes(file)));
            typeface.setEnableGsub(false); // two dashes would become one character that nobody wrote
            font = PDType0Font.load(document, typeface, true);
            document.registerTrueTypeFontForClosing(typeface);
            glyphs = typeface.getUnicodeCmapLookup();
        }

        PDType0Font font() {
            return font;
        }

        /** The character itself, or what stands for it where the typeface lacks it. */
        private int shown(int point) {
            if (glyphs.getGlyphId(point) != 0) {
                return point;
            }
            return point == TICKED ? FILLED : GETA;
        }

        /** In points. */
        double width(String text, double size) {
            return text.codePoints().mapToDouble(this::width).sum() * size;
        }

        /** Of its size. */
        private double width(int point) {
            try {
                return (double) typeface.getAdvanceWidth(glyphs.getGlyphId(shown(point))) / typeface.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException("字体无法读取", e);
            }
        }

        /** Notes which characters are drawn, and gives them back as they can be drawn. */
        String drawn(String text) {
            StringBuilder drawn = new StringBuilder(text.length());
            text.codePoints().forEach(point -> {
                int shown = shown(point);
                if (shown == GETA && shown != point) {
                    lacking.add(point);
                }
                meanings.putIfAbsent(glyphs.getGlyphId(shown), shown);
                drawn.appendCodePoint(shown);
            });
            return drawn.toString();
        }

        /**
         * Writes what each letter means. Left to itself PDFBox takes the lowest code that shares a glyph, so that 人 copied from
         * the file would be the radical U+2F08, which no search finds.
         */
        private void writeCharacterMap() throws IOException {
            if (meanings.isEmpty()) {
                return;
            }
            PDStream map = new PDStream(document);
            try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(characterMap().getBytes(StandardCharsets.US_ASCII));
            }
            font.getCOSObject().setItem(COSName.TO_UNICODE, map);
        }

        private String characterMap() {
            StringBuilder map = new StringBuilder("""
                    /CIDInit /ProcSet findresource begin
                    12 dict begin
                    begincmap
                    /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                    /CMapName /Adobe-Identity-UCS def
                    /CMapType 2 def
                    1 begincodespacerange
                    <0000> <FFFF>
                    endcodespacerange
                    """);
            List<Map.Entry<Integer, Integer>> all = new ArrayList<>(meanings.entrySet());
            for (int from = 0; from < all.size(); from += MOST_LISTED) {
                List<Map.Entry<Integer, Integer>> some = all.subList(from, Math.min(from + MOST_LISTED, all.size()));
                map.append(some.size()).append(" beginbfchar\n");
                some.forEach(one -> map.append("<%04X> <%s>\n".formatted(one.getKey(), utf16(one.getValue()))));
                map.append("endbfchar\n");
            }
            return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                    .toString();
        }
    }

    private static String utf16(int point) {
        return Character.toString(point).chars().mapToObj("%04X"::formatted).collect(Collectors.joining());
    }
}
