package org.mingfa.text.citation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.LawReferences.Reference;
import org.mingfa.text.citation.ProvisionReader.CitedProvision;
import org.mingfa.text.document.ArticleNumber;

/** Finds the articles of laws that a text cites, in one walk from its beginning to its end. */
final class StatuteScanner {

    private static final List<String> OWN =
            List.of("本法", "本条例", "本解释", "本规定", "本办法", "本规则", "本细则", "本决定", "本意见", "本批复", "本通则");
    private static final List<String> SAME =
            List.of("同法", "该法", "该司法解释", "该条例", "该解释", "该规定", "该办法", "该规则", "该细则", "同条例", "同解释");
    private static final Pattern INTERPRETATION = Pattern.compile(".*(?:解释|规定|批复)(?:（[^（）]{1,12}）)*");
    private static final Pattern CODE = Pattern.compile(".*(?:民法通则|民法总则)");
    private static final int MOST_RECENT = 8;

    private final CleanText text;
    private final CitationContext context;
    private final LawReferences laws;
    private final RelativeProvisions relative;
    private final int[] closing;
    private final List<CitationOccurrence> found = new ArrayList<>();
    /** Laws that were cited, the last first. */
    private final ArrayDeque<Reference> recent = new ArrayDeque<>();

    private int done;

    /**
     * A scanner.
     *
     * @param shortTitles that were defined outside the text, full title by short title
     */
    StatuteScanner(CleanText text, LawNames names, CitationContext context, Map<String, String> shortTitles) {
        this.text = text;
        this.context = context;
        this.relative = new RelativeProvisions(text, context);
        this.laws = new LawReferences(text, names);
        shortTitles.forEach(laws::define);
        this.closing = closings(text);
    }

    /** For each 《 the place of its 》, or 0; one pass, so that text of nothing but 《 costs no more than other text. */
    static int[] closings(CleanText text) {
        int[] closing = new int[text.length()];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.at(i) == '《') {
                open.push(i);
            } else if (text.at(i) == '》' && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
        }
        return closing;
    }

    /** The short titles known at the end of the text, full title by short title; only titles in 《》 define any. */
    Map<String, String> shortTitles() {
        int i = 0;
        while (i < text.length()) {
            i = text.at(i) == '《' ? Math.max(titled(i), i + 1) : i + 1;
        }
        return laws.shortTitles();
    }

    List<CitationOccurrence> scan() {
        return scan(Integer.MAX_VALUE);
    }

    /** Goes no further when more than so many were found. */
    List<CitationOccurrence> scan(int most) {
        int i = 0;
        while (i < text.length() && found.size() <= most) {
            int next = switch (text.at(i)) {
                case '《' -> titled(i);
                case '第' -> bare(i);
                case '本', '同', '该' -> pointing(i);
                case '前' -> preceding(i);
                default -> i + 1;
            };
            i = Math.max(next, i + 1);
        }
        return found;
    }

    private int titled(int open) {
        if (closing[open] == 0) {
            return open + 1;
        }
        Reference law = laws.titled(open, closing[open]);
        cites(law);
        List<CitedProvision> parts = articlesBehind(law.end());
        return parts.isEmpty() ? closing[open] + 1 : add(parts, law, law.title() != null, law.start());
    }

    /** The articles that follow a title, directly or in brackets: 《…》（第N条）. */
    private List<CitedProvision> articlesBehind(int end) {
        return ProvisionReader.articlesAt(text, text.at(end) == '（' ? end + 1 : end);
    }

    private int bare(int at) {
        List<CitedProvision> parts = ProvisionReader.articlesAt(text, at);
        if (parts.isEmpty()) {
            return at + 1;
        }
        Reference law = laws.named(at, done);
        if (law != null) {
            cites(law);
            return add(parts, law, law.title() != null, law.start());
        }
        Reference own = new Reference(context.law(), null, at, at);
        boolean agreed = text.startsWith("约定", parts.getLast().end());
        return add(parts, own, !agreed && !isHead(at, parts), at);
    }

    /** 第N条 at the start of a line, a space behind it, is the head of an article and cites nothing. */
    private boolean isHead(int at, List<CitedProvision> parts) {
        int end = parts.getFirst().end();
        return parts.size() == 1
                && parts.getFirst().paragraph() == null
                && parts.getFirst().item() == null
                && end < text.length()
                && !text.touchesPrevious(end)
                && text.beginsLine(at);
    }

    private int pointing(int at) {
        for (String word : OWN) {
            if (text.startsWith(word, at) && !endsName(at, word)) {
                return add(ProvisionReader.articlesAt(text, at + word.length()), ownLaw(at, word), true, at);
            }
        }
        for (String word : SAME) {
            if (text.startsWith(word, at) && !endsName(at, word)) {
                int end = at + word.length();
                Reference meant = last(word);
                Reference law = meant == null ? new Reference(null, null, at, end) : meant;
                return add(ProvisionReader.articlesAt(text, end), law, true, at);
            }
        }
        return text.startsWith("本条", at) ? ownArticle(at) : at + 1;
    }

    /** 本法 outside any law stands in a quotation of the law that was cited last. */
    private Reference ownLaw(int at, String word) {
        Reference meant = context.law() == null ? last(word) : null;
        return meant != null ? meant : new Reference(context.law(), null, at, at);
    }

    /** What 该法 or 该解释 points back to: of the laws cited before, the last that is called so; an interpretation is no 法. */
    private @Nullable Reference last(String word) {
        Pattern kind = word.endsWith("解释")
                ? INTERPRETATION
                : Pattern.compile(".*" + word.substring(1) + "(?:典|（[^（）]{1,12}）)*");
        return recent.stream()
                .filter(law -> law.title() != null && isOf(kind, law.title(), word))
                .findFirst()
                .orElse(word.endsWith("法") ? null : recent.peekFirst());
    }

    private static boolean isOf(Pattern kind, String title, String word) {
        return kind.matcher(title).matches()
                || word.endsWith("法") && CODE.matcher(title).matches();
    }

    private void cites(Reference law) {
        if (law.title() != null) {
            recent.addFirst(law);
            if (recent.size() > MOST_RECENT) {
                recent.removeLast();
            }
        }
    }

    /** 同法 at the end of 劳动合同法, 本法 at the end of 基本法. */
    private boolean endsName(int at, String word) {
        int end = at + word.length();
        Reference name = text.at(end) == '第' ? laws.named(end, done) : null;
        return name != null && name.start() < at || text.at(at - 1) == '基';
    }

    private int ownArticle(int at) {
        ArticleNumber article = context.article();
        if (text.at(at + 2) == '件' || article == null) {
            return at + 2;
        }
        List<CitedProvision> parts = ProvisionReader.partsAt(text, at + 2, article, null);
        return addRelative(parts, new CitedProvision(article, null, null, null, null, at, at + 2), "本条", at);
    }

    private int preceding(int at) {
        CitedProvision whole = relative.at(at);
        if (whole == null) {
            return at + 1;
        }
        List<CitedProvision> parts = whole.to() != null || whole.item() != null
                ? List.of()
                : ProvisionReader.partsAt(text, whole.end(), whole.article(), whole.paragraph());
        return addRelative(parts, whole, text.substring(at, whole.end()), at);
    }

    private int addRelative(List<CitedProvision> parts, CitedProvision whole, String via, int start) {
        List<CitedProvision> cited = parts.isEmpty() ? List.of(whole) : parts;
        for (int i = 0; i < cited.size(); i++) {
            StatuteCitation citation = cited.get(i).citation(context.law(), null, via);
            int from = i == 0 ? start : cited.get(i).start();
            found.add(new CitationOccurrence(
                    citation, text.start(from), text.end(cited.get(i).end())));
        }
        done = cited.getLast().end();
        return done;
    }

    private int add(List<CitedProvision> parts, Reference law, boolean isLaw, int start) {
        if (parts.isEmpty()) {
            return start + 1;
        }
        for (int i = 0; isLaw && i < parts.size(); i++) {
            StatuteCitation citation = parts.get(i).citation(law.title(), law.version(), null);
            int from = i == 0 ? start : parts.get(i).start();
            found.add(new CitationOccurrence(
                    citation, text.start(from), text.end(parts.get(i).end())));
        }
        done = parts.getLast().end();
        return done;
    }
}
