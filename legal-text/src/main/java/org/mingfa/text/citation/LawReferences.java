package org.mingfa.text.citation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.DefinedShortTitles.DefinedTitle;
import org.mingfa.text.document.AmendmentOfYear;
import org.mingfa.text.table.IssuingBody;
import org.mingfa.text.version.LawTable;

/**
 * Finds which law a citation names: a title in 《》 with its suffixes and notes, or a bare name that ends where the
 * article begins. Knows the short titles that the text defines itself.
 */
final class LawReferences {

    private static final Pattern SUFFIX =
            Pattern.compile("（(?:([一二三四五六七八九十]{1,3}|试行|暂行)|(\\d{4})年?(?:修正文本|修正本|修正|修订|公布|版)?)）");
    private static final Pattern NORM = Pattern.compile(
            ".*(?:法|条例|规定|办法|解释|规则|决定|决议|意见|批复|答复|复函|通知|公告|公约|条约|协定|议定书|纪要|细则|安排|修正案|标准|通则|总则|准则|规范|规程|规章|指引|方案|宪章|法典|基本法|目录|罚则)"
                    + "(?:（[^（）]{1,12}）){0,2}");
    private static final Pattern PART_OF_CODE = Pattern.compile("(.+?(?:法|法典))[·•・．.（-]?[^（）·•・]{1,8}编）?");
    private static final List<String> ISSUERS = IssuingBody.names(IssuingBody::beforeTitle);
    private static final List<String> NOT_LAWS =
            List.of("合同", "合同书", "协议", "协议书", "章程", "合同的", "协议的", "合同中", "协议中", "合同约定", "协议约定", "保险条款", "管理规约", "公约约定");
    private static final int LONGEST_SUFFIX = 12;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_NOTE = 60;

    private final CleanText text;
    private final LawNames names;
    private final DefinedShortTitles defined;

    LawReferences(CleanText text, LawNames names) {
        this.text = text;
        this.names = names;
        this.defined = new DefinedShortTitles(text);
    }

    /** From here on the short title stands for the title. */
    void define(String shortTitle, String title) {
        defined.define(shortTitle, title);
    }

    /** Full title by short title. */
    Map<String, String> shortTitles() {
        return defined.all();
    }

    /**
     * A law that the text names.
     *
     * @param title null when what is named is no law: a contract, a brochure
     * @param start where the name begins
     * @param end where its suffixes and notes end
     */
    record Reference(@Nullable String title, @Nullable String version, int start, int end) {}

    /** The title inside 《》 from {@code open} to {@code close}, with what belongs to it on both sides. */
    Reference titled(int open, int close) {
        if (close - open > LONGEST_TITLE) {
            return new Reference(null, null, open, close + 1);
        }
        Suffixes inner = suffixesBefore(close);
        Suffixes outer = suffixesAfter(close + 1);
        String core = LawNames.nameForm(text.substring(open + 1, inner.start()) + inner.kept());
        IssuedTitle issued = issued(core, outer.kept(), open);
        String version = inner.version() != null ? inner.version() : outer.version();
        if (version == null) {
            version = yearBefore(issued.start());
        }
        if (version == null && issued.title() != null && text.at(outer.end()) == '（') {
            version = yearOfNumber(issued.title(), outer.end());
        }
        Reference reference = ofYear(new Reference(issued.title(), version, issued.start(), outer.end()));
        return new Reference(reference.title(), reference.version(), issued.start(), defined.afterNotes(reference));
    }

    /** 《…解释（二）》（法释〔2018〕20号）: of laws that share a title the number tells which is meant, here by the year of its first day. */
    private @Nullable String yearOfNumber(String title, int open) {
        int close = text.closing(open, LONGEST_NOTE);
        return close < 0
                ? null
                : LawTable.findNumbered(title, text.substring(open + 1, close))
                        .flatMap(law -> law.versions().stream().findFirst())
                        .map(version -> Integer.toString(version.from().getYear()))
                        .orElse(null);
    }

    /** The year of 《宪法修正案》（2004年） is no version but which of the amendments is meant. */
    private Reference ofYear(Reference read) {
        Optional<String> ofYear = read.version() == null || read.title() == null
                ? Optional.empty()
                : names.findTitle(read.title() + read.version())
                        .filter(title -> AmendmentOfYear.of(title).isPresent());
        return ofYear.map(title -> new Reference(title, null, read.start(), read.end()))
                .orElse(read);
    }

    private record IssuedTitle(@Nullable String title, int start) {}

    /** Full title of a title as written, which may leave its issuing body out or put it in front of 《. */
    private IssuedTitle issued(String core, String suffix, int open) {
        DefinedTitle own = defined.longestEndingAt(open + 1 + core.length(), open + 1);
        if (own != null && own.start() == open + 1) {
            return new IssuedTitle(own.title(), open);
        }
        int start = open;
        StringBuilder front = new StringBuilder();
        if (core.startsWith("关于")) {
            start = issuersBefore(open, front);
        }
        for (String form : List.of(front + core + suffix, front + core)) {
            Optional<String> known = names.findTitle(form);
            if (known.isPresent()) {
                return new IssuedTitle(known.get(), start);
            }
        }
        Optional<String> part = partOfCode(core);
        if (part.isPresent()) {
            return new IssuedTitle(part.get(), start);
        }
        String written = front + core + suffix;
        return new IssuedTitle(NORM.matcher(written).matches() ? written : null, start);
    }

    /** 《民法典·合同编》 and 《中华人民共和国民法典（合同编）》. */
    private Optional<String> partOfCode(String core) {
        Matcher part = PART_OF_CODE.matcher(core);
        return part.matches() ? names.findTitle(part.group(1)) : Optional.empty();
    }

    private int issuersBefore(int open, StringBuilder front) {
        int start = open;
        boolean found = true;
        while (found) {
            int end = text.at(start - 1) == '、' ? start - 1 : start;
            found = false;
            for (String issuer : ISSUERS) {
                if (front.length() < LONGEST_NOTE && text.endsWith(issuer, end)) {
                    front.insert(0, front.isEmpty() ? issuer : issuer + "、");
                    start = end - issuer.length();
                    found = true;
                }
            }
        }
        return start;
    }

    private record Suffixes(String kept, @Nullable String version, int start, int end) {}

    /** Up to two bracketed suffixes that end before the place. */
    private Suffixes suffixesBefore(int end) {
        String kept = "";
        String version = null;
        int start = end;
        for (int i = 0; i < 2 && text.at(start - 1) == '）'; i++) {
            int open = start - 2;
            while (open > 0 && start - open < LONGEST_SUFFIX && text.at(open) != '（') {
                open--;
            }
            Matcher suffix = open < 0 ? null : suffix(open, start);
            if (suffix == null) {
                break;
            }
            kept = suffix.group(1) == null ? kept : suffix.group() + kept;
            version = suffix.group(2) == null ? version : suffix.group(2);
            start = open;
        }
        return new Suffixes(kept, version, start, end);
    }

    private Suffixes suffixesAfter(int from) {
        StringBuilder kept = new StringBuilder();
        String version = null;
        int here = from;
        for (int i = 0; i < 2 && text.at(here) == '（'; i++) {
            int close = text.closing(here, LONGEST_SUFFIX);
            Matcher suffix = close < 0 ? null : suffix(here, close + 1);
            if (suffix == null) {
                break;
            }
            kept.append(suffix.group(1) == null ? "" : suffix.group());
            version = suffix.group(2) == null ? version : suffix.group(2);
            here = close + 1;
        }
        return new Suffixes(kept.toString(), version, from, here);
    }

    private @Nullable Matcher suffix(int start, int end) {
        Matcher matcher = SUFFIX.matcher(text.substring(start, end));
        return matcher.matches() ? matcher : null;
    }

    /** 2017年《…》: the year of a version in front of a title. */
    private @Nullable String yearBefore(int start) {
        char unit = text.at(start - 1);
        boolean year = (unit == '年' || unit == '版') && !Numerals.isArabic(text.at(start - 6));
        if (!year || start < 5) {
            return null;
        }
        String digits = text.substring(start - 5, start - 1);
        return digits.matches("(?:19|20)\\d\\d") ? digits : null;
    }

    /**
     * The law named in the words that end before the place.
     *
     * @param from nothing before it belongs to the name
     * @return null when no name ends there
     */
    @Nullable
    Reference named(int end, int from) {
        Reference whole = named(end, end, from, null);
        if (whole != null) {
            return whole;
        }
        Suffixes suffixes = suffixesBefore(end);
        Reference named = suffixes.start() == end || suffixes.start() < from
                ? null
                : named(suffixes.start(), end, from, suffixes.version());
        if (named != null) {
            return named;
        }
        boolean contract = NOT_LAWS.stream().anyMatch(word -> end - word.length() >= from && text.endsWith(word, end));
        return contract ? new Reference(null, null, end, end) : null;
    }

    private @Nullable Reference named(int nameEnd, int end, int from, @Nullable String version) {
        DefinedTitle own = defined.longestEndingAt(nameEnd, from);
        LawNames.LawName known = names.longestEndingAt(text, nameEnd, from);
        Reference reference = null;
        if (own != null && (known == null || own.start() <= known.start())) {
            reference = new Reference(own.title(), version, own.start(), end);
        } else if (known != null) {
            reference = new Reference(known.title(), version, known.start(), end);
        }
        String longer = new UnknownTitles(text, from).longerThan(reference == null ? null : reference.start(), nameEnd);
        if (longer != null && names.findTitle(longer).isEmpty()) {
            return new Reference(longer, version, nameEnd - longer.length(), end);
        }
        if (reference != null && version == null) {
            return new Reference(reference.title(), yearBefore(reference.start()), reference.start(), end);
        }
        return reference;
    }
}
