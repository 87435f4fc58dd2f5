package org.mingfa.text.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.CaseNumber;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.LocatedCitation;
import org.mingfa.text.citation.OldCaseNumber;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.numeral.ChineseNumeral;

/** What the first and last lines of a judgment say: court, kind of document, 案号, 案由, date. */
record JudgmentHead(
        @Nullable String number,
        @Nullable Court court,
        @Nullable String kind,
        @Nullable String cause,
        @Nullable String procedure,
        @Nullable LocalDate decided) {

    private static final int HEAD_LINES = 12;
    private static final int TAIL_LINES = 40;
    private static final Pattern KIND = Pattern.compile("[\\u4e00-\\u9fa5]{0,12}(?:判决书|裁定书|调解书|决定书|支付令|通知书)");
    /** How causes of action begin (民事案件案由规定); what stands before them in 甲与乙……纠纷一案 are the parties. */
    private static final Pattern CAUSE =
            Pattern.compile("((?:民间借贷|金融借款|借款|买卖|房屋|商品房|租赁|建设工程|装饰装修|施工|承揽|运输|保管|仓储|委托|居间|中介|行纪|技术|服务|物业|供用|赠与|合伙|合同|"
                    + "劳动|劳务|确认劳动|追索|工伤|社会保险|人事|离婚|婚约|婚姻|抚养|赡养|继承|遗嘱|遗产|分家|同居|监护|收养|探望|"
                    + "侵权|侵害|机动车|道路交通|医疗|产品|环境|生命权|健康权|身体权|名誉权|隐私权|肖像权|人格|财产损害|饲养|相邻|物权|所有权|共有|土地|农村|宅基地|排除妨害|返还|占有|抵押|质押|担保|保证|追偿|债权|债务|不当得利|无因管理|"
                    + "股权|股东|公司决议|公司解散|公司设立|公司证照|公司增资|公司减资|公司合并|公司分立|公司盈余|损害公司|请求|保险|人身保险|财产保险|票据|证券|期货|信用卡|信用证|储蓄|储存|企业|破产|清算|著作权|商标|专利|不正当竞争|垄断|特许|网络|海上|船舶|海事|"
                    + "执行异议|案外人|第三人撤销|撤销|确认|申请|仲裁|票款|拖欠|欠款|联营|拍卖|招标|旅游|餐饮|教育|演出|悬赏|定作|加工|融资|典当|居住权|地役权|采矿|探矿|水利|出让|转让)"
                    + "[^，,。；：（）()]{0,26}?(?:纠纷|争议|异议之诉|之诉))(?:一案|再审案|，|,|$)");

    private static final String PARTY_ENDS = "厂社院局校店某与诉";
    private static final Pattern DATE = Pattern.compile(
            "([一二][〇○ＯO零0九八一二三四五六七]{3})年([元一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日|(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    static JudgmentHead read(List<TextLine> lines) {
        List<TextLine> top = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
        Optional<Citation> number = number(top);
        String kind = top.stream()
                .map(TextLine::packed)
                .filter(line -> line.length() <= 40)
                .flatMap(line -> find(KIND, line).stream())
                .findFirst()
                .orElse(null);
        Court court = top.stream()
                .flatMap(line -> Court.find(beforeKind(line.packed())).stream())
                .findFirst()
                .orElse(null);
        return new JudgmentHead(
                number.map(Citation::format).orElse(null),
                court,
                kind,
                cause(lines),
                procedure(number.orElse(null)),
                decided(lines));
    }

    private static String beforeKind(String line) {
        int court = line.indexOf("人民法院");
        return court >= 0 && line.length() <= 40 ? line.substring(0, court + 4) : line;
    }

    private static Optional<String> find(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String found = matcher.group();
        int court = found.indexOf("法院");
        return Optional.of(court >= 0 ? found.substring(court + 2) : found);
    }

    private static Optional<Citation> number(List<TextLine> top) {
        CitationFinder finder = new CitationFinder(LawNames.none());
        return top.stream()
                .flatMap(line -> finder.find(line.text()).stream())
                .map(LocatedCitation::citation)
                .filter(citation -> citation instanceof CaseNumber || citation instanceof OldCaseNumber)
                .findFirst();
    }

    private static @Nullable String cause(List<TextLine> lines) {
        for (TextLine line : lines.subList(0, Math.min(TAIL_LINES, lines.size()))) {
            int end = line.text().indexOf("一案");
            String before = end < 0 ? "" : line.text().substring(Math.max(0, end - 60), end);
            Matcher cause = CAUSE.matcher(before);
            int from = 0;
            while (cause.find(from)) {
                if (isWhole(cause.group(1))) {
                    return cause.group(1);
                }
                from = cause.start() + 1;
            }
        }
        return null;
    }

    /** False where the words are still part of a party's name, 某保险公司, and the cause begins behind them. */
    private static boolean isWhole(String cause) {
        boolean company = cause.indexOf("公司", 1) > 0 && !cause.startsWith("损害公司") && !cause.startsWith("请求");
        return !company && cause.chars().noneMatch(c -> PARTY_ENDS.indexOf(c) >= 0);
    }

    /** 民事一审, 民事二审 … from the type in the case number. */
    private static @Nullable String procedure(@Nullable Citation number) {
        String type = number instanceof CaseNumber modern
                ? modern.type()
                : number instanceof OldCaseNumber old ? old.prefix() : "";
        if (type.contains("执")) {
            return "执行";
        }
        String field = type.contains("刑") ? "刑事" : type.contains("行") ? "行政" : type.contains("赔") ? "国家赔偿" : "民事";
        if (type.endsWith("初")) {
            return field + "一审";
        }
        if (type.endsWith("终")) {
            return field + "二审";
        }
        boolean retrial = type.endsWith("申")
                || type.endsWith("再")
                || type.endsWith("监")
                || type.endsWith("提")
                || type.endsWith("抗");
        return retrial ? field + "再审" : null;
    }

    /** The last date among the last lines, which is the signature's. */
    private static @Nullable LocalDate decided(List<TextLine> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - TAIL_LINES); i--) {
            String line = lines.get(i).packed();
            Matcher date = DATE.matcher(line.substring(Math.max(0, line.length() - 40)));
            LocalDate last = null;
            while (date.find()) {
                last = date(date).orElse(last);
            }
            boolean signature = last != null && (line.length() <= 40 || !line.endsWith("。"));
            if (signature) {
                return last;
            }
        }
        return null;
    }

    private static Optional<LocalDate> date(Matcher date) {
        boolean chinese = date.group(1) != null;
        String year = chinese ? date.group(1).replaceAll("[○ＯO0]", "〇") : date.group(4);
        String month = chinese ? date.group(2).replace('元', '一') : date.group(5);
        try {
            return Optional.of(LocalDate.of((int) ChineseNumeral.parse(year), (int) ChineseNumeral.parse(month), (int)
                    ChineseNumeral.parse(chinese ? date.group(3) : date.group(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    ParsedJudgment judgment(List<CaseSection> sections) {
        return new ParsedJudgment(number, court, kind, cause, procedure, decided, sections);
    }
}
