package org.mingfa.papers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which kind of paper it is: by the line that is its title, or else by words that only such a paper has. */
final class KindRecognition {

    private static final int TITLE_LINES = 16;
    private static final int LONGEST_TITLE = 42;
    private static final int FEWEST_WORDS = 2;

    /** What may stand before the title in its line: the court, and 民事 and the like. */
    private static final String BEFORE_TITLE = ".*(?:法院|委员会|仲裁院)?(?:民事|执行|财产保全|行政|刑事|劳动人事争议|劳动争议|民商事)?";

    private final List<PaperKind> kinds;

    /** A title that ends a line. */
    private record Title(String words, PaperKind kind) {}

    KindRecognition(List<PaperKind> kinds) {
        this.kinds = kinds;
    }

    Optional<PaperKind> find(PaperText paper) {
        return byTitle(paper).or(() -> byWords(paper));
    }

    private Optional<PaperKind> byTitle(PaperText paper) {
        List<String> lines = paper.lines();
        for (int i = 0; i < Math.min(TITLE_LINES, lines.size()); i++) {
            String line = lines.get(i);
            String joined = i + 1 < lines.size() && line.length() <= 2 ? line + lines.get(i + 1) : line;
            Optional<PaperKind> kind = titles(line, paper).or(() -> titles(joined, paper));
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    /** The longest title counts: 协助执行通知书 is no 执行通知书; of one title the first kind of which the text says something. */
    private Optional<PaperKind> titles(String written, PaperText paper) {
        String line = written.replaceAll("[（(](?:副本|正本|稿)[）)]$", "");
        if (line.length() > LONGEST_TITLE || line.contains("：")) {
            return Optional.empty();
        }
        List<Title> fitting = kinds.stream()
                .flatMap(kind -> kind.titles().stream()
                        .filter(title -> isTitle(line, title))
                        .map(title -> new Title(title, kind)))
                .toList();
        int longest =
                fitting.stream().mapToInt(title -> title.words.length()).max().orElse(0);
        return fitting.stream()
                .filter(title -> title.words.length() == longest || isSameTitle(line, title.words))
                .map(Title::kind)
                .filter(kind -> says(kind, paper))
                .findFirst();
    }

    /** 民事裁定书 and 裁定书 are one title; 协助执行通知书 and 执行通知书 are two. */
    private static boolean isSameTitle(String line, String title) {
        return line.substring(0, line.length() - title.length()).matches(".*(?:法院|委员会|仲裁院|民事|执行|^)")
                && !line.endsWith("协助" + title);
    }

    private static boolean isTitle(String line, String title) {
        return line.endsWith(title)
                && line.substring(0, line.length() - title.length()).matches(BEFORE_TITLE)
                && !line.matches(".*[，。；].*");
    }

    private static boolean says(PaperKind kind, PaperText paper) {
        return kind.says().isEmpty()
                || kind.says().stream()
                        .anyMatch(words -> words.matcher(paper.text()).find());
    }

    /** Only where one kind has more of its words than any other. */
    private Optional<PaperKind> byWords(PaperText paper) {
        record Count(PaperKind kind, long words) {}
        List<Count> counts = kinds.stream()
                .map(kind -> new Count(
                        kind,
                        kind.words().stream().filter(paper.text()::contains).count()))
                .filter(count -> count.words >= FEWEST_WORDS && says(count.kind, paper))
                .sorted(Comparator.comparingLong(Count::words).reversed())
                .toList();
        boolean isClear = counts.size() == 1 || counts.size() > 1 && counts.get(0).words > counts.get(1).words;
        return isClear ? Stream.of(counts.getFirst().kind).findFirst() : Optional.empty();
    }
}
