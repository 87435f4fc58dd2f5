package org.mingfa.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.text.lexicon.Organisation;
import org.mingfa.text.lexicon.PartyRole;
import org.mingfa.text.table.Province;
import org.mingfa.text.table.TextResource;

/**
 * The companies and businesses that are parties, under their names and the short forms that a text gives them; each keeps
 * its trade and its form, 某科技公司. Courts, offices, villages, schools and hospitals are none.
 */
final class CompanyNames {

    static final String PROVINCES =
            String.join("|", Province.all().stream().map(Province::name).toList());
    private static final String BRANCH = "(?:[\\u4e00-\\u9fa5]{0,14}?" + Organisation.BRANCH + ")?";
    private static final String NAME = "(?!原审|" + PartyRole.LISTED + ")((?:(?!因与|为与|与被|" + PartyRole.LISTED
            + ")[\\u4e00-\\u9fa5（）()A-Za-z0-9&&[^系称是诉的]]){2,40}?" + Organisation.COMPANY + BRANCH + ")";
    private static final String ENDS = "(?=[，,。；;：:、\\n"
            + "\\s”\"]|[（(](?![^（()）称]{1,8}[）)][\\u4e00-\\u9fa5]{0,10}(?:有限|股份|[分支]))|(?:破产)?(?:管理人|清算组)|与|和|诉|及|因|为|不服|支付|给付|返还|偿还|承担|赔偿|负担|于|在|向|的|系|之|应|辩称|均|未|对|一案|$|"
            + "[\\u4e00-\\u9fa5]{2,12}(?:纠纷|争议))";
    private static final Pattern PARTY = Pattern.compile(PartyRole.NAMED
            + "(?:[（(](?![^）)]{0,20}公司)[^）)\\n]{1,40}[）)])?[：:]?[ \\u3000]*(?:[\\u4e00-\\u9fa5·]{2,4}\\d?、){0,6}"
            + NAME + ENDS);
    /** Who loses, pays or is paid by the order is a party, also where it stands there without its role. */
    private static final Pattern ORDERED = Pattern.compile("(?:驳回|(?<![\\u4e00-\\u9fa5])由|限|日内向|[一二三四五六七八九十]、[由限]?)"
            + NAME + "(?=的(?:全部|其他|其它|其余)?(?:诉讼请求|起诉|上诉|再审申请)|负担|承担|于本判决|应于本判决|支付|偿还|返还)");

    /** What no name holds; what stands before and behind it may be two names. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=公司|" + Organisation.BRANCH + ")[对向于应在为以将由亦也已均并未不与和及]|[与及](?=[^与及]{1,6}[省市县]|"
                    + PROVINCES + ")|经营(?!部|管理|公司|有限|发展|投资|开发|服务)|"
                    + "(?:\\d[\\d.,，]*[万亿]?|[一二两三四五六七八九十百千万亿]{2,})元|(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日|\\d{4}年|\\d{1,2}月(?:[上中下]旬|[初底])?|"
                    + Stream.of("operative-words.txt", "sentence-words.txt")
                            .flatMap(words -> new TextResource(CompanyNames.class, words).words().stream())
                            .collect(Collectors.joining("|", "(?:", ")(?!(?:技术|服务|科技|网络)?(?:有限|股份)|证)")));
    /** No name begins so: 与长春市…公司, 了迪特公司, 为天津…公司. */
    private static final Pattern NO_BEGINNING =
            Pattern.compile("^(?:[与及诉因了其]|[径迳]行?(?:给付|支付|付给|返还|[付给向])|[为向对由将于在以](?=[^省市县区]{0,5}[省市县区]|中国|" + PROVINCES
                    + "|其|" + PartyRole.NAMED + ")|" + PartyRole.NAMED + ")+");
    /** What may still stand before the name behind such words: an open bracket with what precedes it, 向. */
    private static final Pattern BEFORE_NAME = Pattern.compile("^(?:[^（()）]*[（(](?=[^（()）]*$))?[向在将把给被至起]*");

    private static final Pattern UP_TO_FORM = Pattern.compile(".{2,40}" + Organisation.COMPANY + BRANCH);
    /** Words that may begin a name, 华为 and 于洪; the text tells whether they do. */
    private static final Pattern PREPOSITION = Pattern.compile("[向对为于由将在以被从与和就给]");

    /** What a name stands behind. */
    static final Pattern FREE = Pattern.compile("(?<=^|[^\\u4e00-\\u9fa5]|" + PartyRole.LISTED + ")");

    private static final Pattern NEXT = Pattern.compile("(?:[（(][^（()）\\n]{1,40}[）)])?[、与和及诉]" + NAME + ENDS);
    /** 某有限公司（以下简称某公司）, with the words before the bracket up to a stop. */
    private static final Pattern DEFINED = Pattern.compile(
            "((?:[\\u4e00-\\u9fa5A-Za-z0-9·&]|[（(](?![^（()）]*称)[^（()）\\n，。；]{1,12}[）)]){2,50}(?:"
                    + Organisation.ANY + "|租赁))?"
                    + "(?:[（(](?:曾用名|原名|原)[^（()）]{2,40}[）)])?[（(](?:以下|下)?(?:均|统)?(?:简)?称(?:为)?[：:]?[“\"]?([\\u4e00-\\u9fa5A-Za-z0-9]{2,16}?)[”\"]?[）)，,；;]");

    private static final Pattern DEFINITION = Pattern.compile("[（(](?:以下|下)?(?:均|统)?(?:简)?称");
    /** （原云杉公司）: what a party was called before. */
    private static final Pattern FORMER = Pattern.compile("[（(](?:原名称?|曾用名|原企业名称|原)[为：:]?" + NAME + "[）)]");

    /** How far before and behind the sign a definition may reach, in characters. */
    private static final int BEFORE_DEFINITION = 160;

    private static final int SHORT_NAME = 30;

    private static final Pattern BEFORE_FULL = Pattern.compile(PartyRole.NAMED + "|根据|[与和诉及由因向为是系了]");
    private static final Pattern WHOLE = Pattern.compile("(?:有限责任|有限|股份)公司");
    private static final Pattern BRANCH_AT_END = Pattern.compile(Organisation.BRANCH + "$");
    private static final Pattern ROLE_WORD =
            Pattern.compile("中国人民银行|第?[一二三四五六]?" + PartyRole.NAMED + "|(?:被授权|贷款|发包|承包|保险|受让|转让)人|某.*|"
                    + "(?:其他|其它|我们|涉案|案涉|被害|关联|[上下]述|[两二三四五六七八九十各]家?|该|本|我|贵|其|分)?" + Organisation.COMPANY);
    static final Pattern FORM_AT_END = Pattern.compile(Organisation.COMPANY + "$");
    private final String text;
    private final Map<String, String> defined;
    private final CompanyShortForms shortForms;

    private CompanyNames(String text) {
        this.text = text;
        this.defined = defined(text);
        this.shortForms = new CompanyShortForms(text, defined.keySet());
    }

    /** Name and short forms of each party to its label, 某建筑公司1 where two would be called alike. */
    static Map<String, String> labels(String text, List<String> registered) {
        CompanyNames names = new CompanyNames(PersonNameExtractor.joined(text));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        Map<String, String> owners = names.owners(registered);
        owners.values().stream()
                .distinct()
                .forEach(owner -> alike.computeIfAbsent(CompanyLabel.of(owner), key -> new ArrayList<>())
                        .add(owner));
        Map<String, String> labels = new LinkedHashMap<>();
        alike.forEach((label, same) -> {
            int number = 0;
            for (String owner : same) {
                String own = label;
                while (text.contains(own) || same.size() > 1 && own.equals(label)) {
                    own = label + ++number;
                }
                labels.put(owner, own);
            }
        });
        Map<String, String> all = new LinkedHashMap<>();
        owners.forEach((name, owner) -> all.put(name, labels.getOrDefault(owner, CompanyLabel.of(owner))));
        return all;
    }

    /** What the text calls an organisation in short, with the words that it stands behind. */
    static Map<String, String> defined(String text) {
        Map<String, String> defined = new LinkedHashMap<>();
        Matcher called = DEFINED.matcher(text);
        Matcher sign = DEFINITION.matcher(text);
        while (sign.find()) { // DEFINED alone would look back from every letter
            called.region(
                    Math.max(0, sign.start() - BEFORE_DEFINITION), Math.min(text.length(), sign.end() + SHORT_NAME));
            boolean own = called.find();
            while (own && called.end() <= sign.start()) { // the definition before this one
                own = called.find();
            }
            if (!own) {
                continue;
            }
            String form = called.group(2);
            String before = called.group(1) == null ? "" : called.group(1);
            boolean organisation =
                    !before.isEmpty() || FORM_AT_END.matcher(form).find();
            if (organisation && !ROLE_WORD.matcher(form).matches()) {
                defined.putIfAbsent(form, before);
            }
        }
        return defined;
    }

    /** Every name of a party to the one that it has in full, in the order in which the parties appear. */
    private Map<String, String> owners(List<String> registered) {
        Set<String> parties = parties();
        registered.forEach(name -> add(parties, name));
        Map<String, String> byDefinition = new LinkedHashMap<>();
        defined.forEach((form, before) -> fullName(form, before, parties).ifPresent(full -> {
            parties.add(full);
            byDefinition.put(form, full);
        }));
        List<String> full = parties.stream()
                .filter(name -> !byDefinition.containsKey(name))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        Map<String, String> owners = new LinkedHashMap<>();
        for (String name : full) {
            boolean other = byDefinition.containsValue(name) || defined.containsKey(name);
            boolean whole = WHOLE.matcher(name).find();
            owners.put(
                    name,
                    theOne(name, full)
                            .filter(longer -> !other && (!whole || longer.endsWith(name)))
                            .map(longer -> owners.getOrDefault(longer, longer))
                            .orElse(name));
        }
        byDefinition.forEach((form, name) -> owners.put(form, owners.getOrDefault(name, name)));
        for (String name : full) {
            shortForms.of(name).stream()
                    .filter(form -> !defined.containsKey(form))
                    .forEach(form -> theOne(form, full)
                            .ifPresent(longer -> owners.putIfAbsent(form, owners.getOrDefault(longer, longer))));
        }
        formerNames(owners);
        full.forEach(name -> shortForms.brands(name, full, owners));
        return inOrder(owners);
    }

    private void formerNames(Map<String, String> owners) {
        Matcher former = FORMER.matcher(text);
        while (former.find()) {
            owners.keySet().stream()
                    .filter(name -> text.startsWith(name, former.start() - name.length()))
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(name -> owners.put(former.group(1), owners.getOrDefault(name, name)));
        }
    }

    private Map<String, String> inOrder(Map<String, String> owners) {
        Map<String, String> ordered = new LinkedHashMap<>();
        owners.keySet().stream()
                .sorted(Comparator.comparingInt((String name) -> text.indexOf(name) & Integer.MAX_VALUE)
                        .thenComparing(String::length, Comparator.reverseOrder()))
                .forEach(name -> ordered.put(name, owners.getOrDefault(name, name)));
        return ordered;
    }

    /** The name that a short form stands behind, where it or the short form is the one of a party. */
    private Optional<String> fullName(String form, String before, Set<String> parties) {
        Optional<String> party = parties.stream()
                .filter(name -> before.endsWith(name) && !name.equals(form))
                .max(Comparator.comparingInt(String::length));
        if (party.isPresent() || !parties.contains(form)) {
            return party;
        }
        Set<String> read = new LinkedHashSet<>();
        String[] parts = BEFORE_FULL.split(before);
        add(read, parts[parts.length - 1]);
        return read.stream().filter(name -> before.endsWith(name)).reduce((first, last) -> last);
    }

    /** The only longer name whose characters a short one has in their order: 建行阜阳分行 of 中国建设银行阜阳分行. */
    private static Optional<String> theOne(String form, List<String> full) {
        List<String> longer = full.stream()
                .filter(name -> name.length() > form.length() && isShortOf(form, name))
                .toList();
        List<String> whole = longer.stream()
                .filter(name -> name.contains(CompanyLabel.stem(form)))
                .toList();
        List<String> nearest = whole.isEmpty() ? longer : whole;
        List<String> outermost = nearest.stream()
                .filter(name -> nearest.stream().noneMatch(other -> !other.equals(name) && isShortOf(name, other)))
                .toList();
        return outermost.size() == 1 ? Optional.of(outermost.get(0)) : Optional.empty();
    }

    private static boolean isShortOf(String form, String name) {
        if (BRANCH_AT_END.matcher(form).find() != BRANCH_AT_END.matcher(name).find()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < form.length(); i++) {
            at = name.indexOf(form.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private Set<String> parties() {
        Set<String> found = new LinkedHashSet<>();
        Matcher ordered = ORDERED.matcher(text);
        while (ordered.find()) {
            add(found, ordered.group(1));
        }
        Matcher party = PARTY.matcher(text);
        int from = 0;
        while (party.find(from)) {
            int person = behindPerson(party.group(1));
            from = person > 0 ? party.start(1) + person : party.end(1);
            if (person == 0) {
                add(found, party.group(1));
            }
            Matcher next = NEXT.matcher(text).region(from, text.length());
            while (next.lookingAt()) {
                add(found, next.group(1));
                from = next.end(1);
                next.region(from, text.length());
            }
        }
        return found;
    }

    /** 原告张三和宏远公司: the name begins behind the one of a person; 0 where none stands before it. */
    private static int behindPerson(String name) {
        int surname = Surnames.length(name, 0);
        for (int end = surname + 1; surname > 0 && end <= surname + 2 && end < name.length(); end++) {
            if ("和与及".indexOf(name.charAt(end)) >= 0 || name.startsWith("经营", end)) {
                return end;
            }
        }
        return 0;
    }

    /** What was read may begin with other words of its sentence, or hold two names: 驳回甲公司对乙公司. */
    private void add(Set<String> found, String read) {
        for (String words : SENTENCE.split(read)) {
            String part = NO_BEGINNING.matcher(words).replaceFirst("");
            boolean whole = part.equals(read);
            Matcher name = UP_TO_FORM.matcher(BEFORE_NAME.matcher(part).replaceFirst(""));
            String bare = withoutPreposition(!whole && name.lookingAt() ? name.group() : part);
            boolean hidden = bare.indexOf('某') >= 0 || bare.indexOf('×') >= 0 || bare.startsWith("XX");
            boolean company =
                    whole || CompanyLabel.isCompany(bare) && !(bare.contains("银行") && !read.startsWith(words));
            if (company
                    && !hidden
                    && !ROLE_WORD.matcher(bare).matches()
                    && !CompanyLabel.BUSINESSES.contains(CompanyLabel.stem(bare))) {
                found.add(bare);
            }
        }
    }

    /** The name behind 向, 由 …, where it stands free elsewhere in the text. */
    private String withoutPreposition(String part) {
        Matcher preposition = PREPOSITION.matcher(part);
        while (preposition.find()) {
            String rest = part.substring(preposition.end());
            if (CompanyLabel.isCompany(rest) && stands(FREE, rest, text)) {
                return withoutPreposition(rest);
            }
        }
        return part;
    }

    /** Whether the name stands somewhere behind such words. */
    static boolean stands(Pattern behind, String name, String text) {
        Matcher before = behind.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (before.region(at, at).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
