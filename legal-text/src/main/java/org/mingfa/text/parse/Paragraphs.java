package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * An article seen as its 款, with their 项 and 目.
 *
 * <p>A 款 has no number: it is counted. The line after a list of items is the next 款, as official citations count.
 */
public record Paragraphs(List<Paragraph> paragraphs) {

    private static final Pattern ITEM = Pattern.compile("[（(]([一二三四五六七八九十]{1,3})[）)][\\s\\u3000]*(.*)");
    private static final Pattern SUBITEM = Pattern.compile("(\\d{1,2})[.．、][\\s\\u3000]*(?!\\d)(.*)");

    public Paragraphs {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * One 款.
     *
     * @param number counted from 1
     * @param text its first line, without the items
     */
    public record Paragraph(int number, String text, List<Item> items) {
        public Paragraph {
            items = List.copyOf(items);
        }
    }

    /** One 项, by its number as written. */
    public record Item(int number, String text, List<Subitem> subitems) {
        public Item {
            subitems = List.copyOf(subitems);
        }
    }

    /** One 目, by its number as written. */
    public record Subitem(int number, String text) {}

    /** The view of a text whose lines are paragraphs, items and sub-items. */
    public static Paragraphs of(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Subitem> subitems = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Matcher item = ITEM.matcher(line);
            Matcher subitem = SUBITEM.matcher(line);
            if (item.matches() && !paragraphs.isEmpty()) {
                closeItem(items, subitems);
                items.add(new Item((int) ChineseNumeral.parse(item.group(1)), item.group(2), List.of()));
            } else if (subitem.matches() && !items.isEmpty()) {
                subitems.add(new Subitem(Integer.parseInt(subitem.group(1)), subitem.group(2)));
            } else if (!line.isBlank()) {
                closeParagraph(paragraphs, items, subitems);
                paragraphs.add(new Paragraph(paragraphs.size() + 1, line, List.of()));
            }
        }
        closeParagraph(paragraphs, items, subitems);
        return new Paragraphs(paragraphs);
    }

    private static void closeItem(List<Item> items, List<Subitem> subitems) {
        if (!subitems.isEmpty()) {
            Item last = items.removeLast();
            items.add(new Item(last.number(), last.text(), subitems));
            subitems.clear();
        }
    }

    private static void closeParagraph(List<Paragraph> paragraphs, List<Item> items, List<Subitem> subitems) {
        closeItem(items, subitems);
        if (!items.isEmpty()) {
            Paragraph last = paragraphs.removeLast();
            paragraphs.add(new Paragraph(last.number(), last.text(), items));
            items.clear();
        }
    }
}
