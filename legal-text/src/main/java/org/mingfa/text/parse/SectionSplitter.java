package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.Provision.Section;

/**
 * Cuts text without articles into sections of about a thousand characters, at 一、 and （一） where it can, between
 * paragraphs where it must, and inside a paragraph only at a full stop.
 */
final class SectionSplitter {

    private static final int USUAL = 1_000;
    private static final int FILLED = 500;
    private static final int LONGEST_HEADING = 40;
    private static final Pattern FIRST = Pattern.compile("[一二三四五六七八九十]{1,3}[、．.].*");
    private static final Pattern SECOND = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].*");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；;：:，,！？].*");

    private final Provision.Section.Kind kind;
    private final Outline outline = new Outline();
    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> path = List.of();

    private SectionSplitter(Provision.Section.Kind kind) {
        this.kind = kind;
    }

    /** The sections of the lines; {@code root} is put in front of every path. */
    static List<Section> split(Provision.Section.Kind kind, List<String> root, List<TextLine> lines) {
        SectionSplitter splitter = new SectionSplitter(kind);
        lines.forEach(splitter::add);
        splitter.close();
        if (root.isEmpty()) {
            return splitter.sections;
        }
        return splitter.sections.stream()
                .map(section -> new Section(kind, joined(root, section.path()), section.text()))
                .toList();
    }

    private static List<String> joined(List<String> root, List<String> path) {
        List<String> all = new ArrayList<>(root);
        all.addAll(path);
        return all;
    }

    private void add(TextLine line) {
        Optional<Heading> heading = heading(line);
        if (heading.isPresent()) {
            close();
            outline.enter(heading.get());
            path = outline.path();
            append(line.text());
            return;
        }
        boolean first = FIRST.matcher(line.text()).matches();
        boolean second = SECOND.matcher(line.text()).matches();
        boolean full = text.length() + line.text().length() > USUAL;
        boolean onlyHeading = text.length() <= LONGEST_HEADING;
        if (first && !onlyHeading || full && !onlyHeading || second && text.length() > FILLED) {
            close();
        }
        append(line.text());
    }

    /** A division, 一、 or （一） that is a title and no sentence. */
    private static Optional<Heading> heading(TextLine line) {
        String text = line.text();
        Optional<Heading> division = Heading.find(text);
        if (division.isPresent()) {
            return division;
        }
        if (text.length() > LONGEST_HEADING || SENTENCE.matcher(text).matches()) {
            return Optional.empty();
        }
        if (FIRST.matcher(text).matches()) {
            return Optional.of(new Heading(Heading.OUTLINE, text, true));
        }
        boolean second = SECOND.matcher(text).matches();
        return second ? Optional.of(new Heading(Heading.OUTLINE + 1, text, true)) : Optional.empty();
    }

    private void append(String line) {
        if (line.length() <= 2 * USUAL) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
            return;
        }
        close();
        int start = 0;
        while (line.length() - start > USUAL) {
            int stop = line.lastIndexOf('。', start + USUAL);
            int end = stop > start ? stop + 1 : start + USUAL;
            end = Character.isHighSurrogate(line.charAt(end - 1)) ? end + 1 : end;
            sections.add(new Section(kind, path, line.substring(start, end)));
            start = end;
        }
        text.append(line, start, line.length());
    }

    private void close() {
        if (!text.isEmpty()) {
            sections.add(new Section(kind, path, text.toString()));
            text.setLength(0);
        }
    }
}
