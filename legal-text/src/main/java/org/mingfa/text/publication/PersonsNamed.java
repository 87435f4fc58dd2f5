package org.mingfa.text.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The natural persons whose names a judgment hides: parties, those that act for them and are no lawyers, witnesses,
 * relatives. Courts, officials, companies and who represents them, lawyers and their firms stay named (article 11).
 */
final class PersonsNamed {

    static final String ROLE = "(?:原审|一审|二审|再审|反诉|本诉)?(?:原告人?|被告人?|第三人)|被?上诉人|再审申请人|被?申请人|申请执行人|被执行人|申请保全人|被保全人|案外人|异议人"
            + "|利害关系人|复议申请人|申诉人|被申诉人|被害人|受害人|死者|伤者|证人|债务人|保证人|担保人|借款人|出借人|承租人|出租人|买受人|出卖人|被继承人|继承人|遗嘱人|抵押人|肇事司机|驾驶人|驾驶员";
    private static final String KIN =
            "妻子|丈夫|儿子|(?<!妇)女儿|父亲|母亲|婚生子|婚生女|长子|次子|三子|长女|次女|三女|之子|之女|之妻|之夫|之父|之母|哥哥|弟弟|姐姐|妹妹|孙子|孙女|外孙";
    private static final String ACTS = "法定代理人|监护人|指定代理人|经营者|(?:实际)?控制人|委托(?:诉讼)?代理人|法定代表人|负责人|诉讼代表人|执行事务合伙人";
    private static final Pattern IN_ROLL = Pattern.compile(
            "(?=[原一二再反本被第上申执案异利复受死伤证债保担借出承买继遗抵肇驾法监指经实控委诉负])(?:" + ROLE + "|" + ACTS + ")(?:[（(][^）)\\n]{1,40}[）)])?"
                    + "([：:]?)\\s*([^，,。；;：:（(）)\\n]{2,40})(?=([，,。；;（(\\n][^。\\n]{0,60})|$)");
    private static final Pattern OF_A_PERSON = Pattern.compile(
            "^[，,（(]\\s*(?:[男女]\\s*[，,。；;）)]|[\\u4e00-\\u9fa5]{1,6}族[，,。）)]|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日(?:出)?生|住(?=[\\u4e00-\\u9fa5]{2,12}[省市县区])|(?:居民|公民)?身份证?号|曾用名|又名|[\\u4e00-\\u9fa5]{2,12}国籍)");
    private static final Pattern LAWYER = Pattern.compile("律师|法律服务|法律工作者|法律援助");
    private static final Pattern LABELLED = Pattern.compile("(?=[原一二再反本被第上申执案异利复受死伤证债保担借出承买继遗抵肇驾妻丈儿女父母婚长次三之哥弟姐妹孙外])(?:"
            + ROLE + "|" + KIN + ")(?:[（(][^）)\\n]{1,16}[）)])?");
    private static final Pattern OTHER_NAME = Pattern.compile(
            "[（(，,]\\s*(?:又名|曾用名|别名|化名|原名|(?:以下)?简称|下称)[：:]?[“\"]?\\s*(?![\\u4e00-\\u9fa5]{0,6}(?:原告|被告|第三人|[人方等])[”\"）)])([\\u4e00-\\u9fa5]{2,8})");
    private static final Pattern NAME =
            Pattern.compile("[\\u4e00-\\u9fa5]{2,4}|[\\u4e00-\\u9fa5·•・．‧]{3,24}|[A-Za-z][A-Za-z .·-]{2,40}");
    private static final Pattern IN_A_SENTENCE = Pattern.compile("[与和及在因被将向系的婚养求]|儿子|女儿|登记|义务");
    private static final Pattern ORGANISATION = Pattern.compile(
            ".*(?:公司|银行|厂|店|中心|局|院|学校|大学|中学|小学|园|委员会|政府|小组|合作社|协会|会|集团|社|所|部|队|处|站|馆|办公室|支行|分行|矿|场|商行|企业|户|清算组|管理人)$");

    private static final Pattern REPRESENTS = Pattern.compile("法定代表人|负责人|诉讼代表人|执行事务合伙人");
    private static final Pattern OFFICE = Pattern.compile(
            ".*(?:人民政府|政府|[^总分]局|委员会|厅|法院|检察院|公安[^公]*|[大中小]学|学校|学院|幼儿园|医院|海关|办公室|管理处|支队|大队|派出所|村民小组|经济社|部队|协会|学会|基金会|工会|中心)");
    private static final Pattern OFFICIAL = Pattern.compile(
            "^[，,（(]\\s*(?:该[\\u4e00-\\u9fa5]{1,8})?(?:副)?(?:局长|厅长|县长|区长|市长|省长|镇长|乡长|村长|主任|院长|校长|检察长|处长|部长|书记|所长|关长)");
    /** 张×丰, 王* and 李某明 hide only a part of the name. */
    private static final String HALF =
            "[\\u4e00-\\u9fa5](?:[×＊*○〇ＸX]{1,2}[\\u4e00-\\u9fa5&&[^判赔应退返变去犯被与和及向在的因]]?|某[\\u4e00-\\u9fa5&&[^某甲乙丙丁戊己庚辛壬癸]](?=[，,。；;、（(\\n"
                    + "与诉和及]|$))";

    private static final Pattern HALF_HIDDEN =
            Pattern.compile("(?:" + ROLE + "|" + KIN + "|" + ACTS + "|[、与和向由])[：:]?[ \\u3000]?(" + HALF + ")");
    /** Who loses or pays is a party, whatever the name begins with: 驳回原告尕白的诉讼请求. */
    private static final Pattern ORDERED = Pattern.compile(
            "(?:驳回(?:原告|被告|上诉人|申请人|第三人)?|(?:由|限|[一二三四五六七八九十]、)(?:原告|被告|上诉人|申请人|第三人))(?!原告|被告|上诉|申请|其|第三|反诉|本诉|再审)([\\u4e00-\\u9fa5·]{2,4}?)(?:的(?:全部|其他|其它|其余)?(?:诉讼请求|起诉|上诉|申请)|负担[，。；]|承担[，。；]|于本判决|应于本判决|、[\\u4e00-\\u9fa5]{1,3}某?\\d?于本判决)");

    private static final Pattern NO_PARTY = Pattern.compile(
            "(?:双方|[一各对]方|方|自行|共同|各自|本人|自己|连带|分别|均|[一二三四五六七八九十两]).*|.*(?:公司|银行|厂|店|共同|各自|自行|分别|[负承担某].*)");

    private static final Pattern BEGINS = Pattern.compile("(?<=[。，；、：\\n])|[向与由给]");

    private final Map<Integer, String> byPlace = new TreeMap<>();
    private final Map<String, String> others = new TreeMap<>();
    private final NameReading reading;
    private final String text;

    private PersonsNamed(String text) {
        this.text = text;
        this.reading = new NameReading(text.replaceAll("\\s", ""));
    }

    /**
     * Who is named.
     *
     * @param names in the order in which they first appear
     * @param others a further name of the same person, with the first
     */
    record Named(List<String> names, Map<String, String> others) {

        /** The same and those that a register names; what is hidden there already is no name. */
        Named with(List<String> persons) {
            List<String> all = new ArrayList<>(names);
            persons.stream()
                    .filter(name -> NAME.matcher(name).matches() && name.indexOf('某') < 0 && !all.contains(name))
                    .forEach(all::add);
            return new Named(all, others);
        }

        /** The same but those that are the beginning of what an organisation is called: 红都 of 红都集团. */
        Named without(Collection<String> organisations) {
            return new Named(
                    names.stream()
                            .filter(name -> organisations.stream().noneMatch(called -> called.startsWith(name)))
                            .toList(),
                    others);
        }
    }

    static Named read(String text) {
        PersonsNamed persons = new PersonsNamed(joined(text));
        persons.inRoll();
        persons.inText();
        persons.byActs();
        persons.halfHidden();
        persons.ordered();
        persons.otherNames();
        return new Named(persons.byPlace.values().stream().distinct().toList(), persons.others);
    }

    /** A name may be split over the end of a line; lines that end with no stop go on. */
    static String joined(String text) {
        return text.replaceAll(
                "(?<=[\\u4e00-\\u9fa5·])[ \\u3000]*\\n[ \\u3000]*(?!" + ROLE + "|" + ACTS
                        + ")(?=[\\u4e00-\\u9fa5·]{1,3}(?:[，,。、；;（(]|与|和|诉|[\\u4e00-\\u9fa5]))",
                "");
    }

    /** Parties in their order; who represents a company goes with it, who represents an office stays. */
    private void inRoll() {
        String last = "";
        Matcher roll = IN_ROLL.matcher(text);
        int from = 0;
        while (roll.find(from)) {
            from = roll.start(2);
            String details = roll.group(3) == null ? "" : roll.group(3);
            boolean agent = text.startsWith("委托", roll.start());
            boolean lawyer = agent
                    && (LAWYER.matcher(details).find()
                            || LAWYER.matcher(roll.group(2)).find());
            boolean person = OF_A_PERSON.matcher(details).find();
            boolean represents =
                    REPRESENTS.matcher(text).region(roll.start(), text.length()).lookingAt();
            String listed = roll.group(2).strip();
            if (represents
                    && (OFFICE.matcher(last).matches()
                            || last.isEmpty() && OFFICIAL.matcher(details).find())) {
                continue; // officials stay named
            }
            last = represents || agent ? last : listed;
            if (!lawyer && (!roll.group(1).isEmpty() || person)) {
                listed(
                        roll.group(2),
                        roll.start(2),
                        person || hasLine(roll.start(), roll.group(2).strip()));
            }
        }
    }

    private void listed(String names, int at, boolean person) {
        int place = at;
        for (String name : names.split("、", -1)) {
            String bare = name.strip();
            if (isName(bare, person)) {
                byPlace.putIfAbsent(place, bare);
            }
            place += name.length() + 1;
        }
    }

    /**
     * A foreign name may begin with any character, and so may who has a line of the roll: what stands there then tells that it
     * is a person's.
     */
    private static boolean isName(String bare, boolean person) {
        if (bare.indexOf('某') >= 0 || !NAME.matcher(bare).matches()) {
            return false;
        }
        boolean dotted = bare.chars().anyMatch(c -> "·•・．‧".indexOf(c) >= 0);
        boolean family = bare.length() <= 4 && Surnames.length(bare, 0) > 0 && !Surnames.isWord(bare, 0);
        boolean organisation = bare.length() > 3 && ORGANISATION.matcher(bare).matches();
        boolean sentence =
                bare.length() > 4 && !dotted && IN_A_SENTENCE.matcher(bare).find();
        return !organisation && !sentence && (person || dotted || family);
    }

    /** Who has a line of the roll to himself: 第三人：赖兆利. */
    private boolean hasLine(int at, String bare) {
        return bare.length() < 4
                && (at == 0 || text.charAt(at - 1) == '\n')
                && !ORGANISATION.matcher(bare).matches()
                && !NO_PARTY.matcher(bare).matches();
    }

    /** 原告张三与被告李四、王五: behind a role, and on over the marks that list. */
    private void inText() {
        Matcher role = LABELLED.matcher(text);
        while (role.find()) {
            int at = role.end();
            while (at < text.length()) {
                String name = reading.at(text, at).orElse("");
                if (name.isEmpty()) {
                    break;
                }
                byPlace.putIfAbsent(at, name);
                at += name.length();
                if (at >= text.length() || "、和与及".indexOf(text.charAt(at)) < 0) {
                    break;
                }
                at++;
            }
        }
    }

    /** A part of a judgment may call its parties by name alone: 李小龙向张大山转账. Such a name must recur. */
    private void byActs() {
        Matcher begins = BEGINS.matcher(text);
        while (begins.find()) {
            String name = reading.at(text, begins.end()).orElse("");
            boolean named = name.length() > 2 && !Surnames.isDoubtful(name.charAt(0)) && reading.count(name) > 2;
            if (named && reading.acts(name)) {
                byPlace.putIfAbsent(begins.end(), name);
            }
        }
    }

    private void halfHidden() {
        Matcher half = HALF_HIDDEN.matcher(text);
        while (half.find()) {
            if (Surnames.length(half.group(1), 0) > 0) {
                byPlace.putIfAbsent(half.start(1), half.group(1));
            }
        }
    }

    private void ordered() {
        Matcher ordered = ORDERED.matcher(text);
        while (ordered.find()) {
            boolean named = byPlace.containsValue(ordered.group(1));
            if (!named && !NO_PARTY.matcher(ordered.group(1)).matches()) {
                byPlace.putIfAbsent(ordered.start(1), ordered.group(1));
            }
        }
    }

    private void otherNames() {
        for (String name : List.copyOf(byPlace.values())) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                Matcher other = OTHER_NAME.matcher(text).region(at + name.length(), text.length());
                if (other.lookingAt() && !other.group(1).equals(name)) {
                    others.put(other.group(1), name);
                }
            }
        }
    }

    /** The roles, for a name that is hidden only behind one. */
    static List<String> roles() {
        List<String> roles = new ArrayList<>();
        for (String role : ROLE.replaceAll("\\(\\?:[^)]*\\)\\??", "").split("\\|")) {
            String bare = role.replace("?", "");
            if (bare.length() > 1) {
                roles.add(bare);
            }
        }
        roles.addAll(List.of("原告", "原告人", "被告", "被告人", "第三人", "上诉人", "申请人"));
        return roles;
    }
}
