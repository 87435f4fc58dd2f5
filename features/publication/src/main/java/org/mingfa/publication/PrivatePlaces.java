package org.mingfa.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.lexicon.Organisation;

/**
 * Where natural persons live and where children go to school (法释〔2016〕19号 10(一); 未成年人保护法 103): of a home what is more exact
 * than the county, of any flat its house and room, of a school its name and class. A company's seat goes with its name.
 */
final class PrivatePlaces {

    /** 居住在同单元的张三: behind such a 的 stands who lives there. */
    private static final String WHO = "的(?![^，,。；;、\\n]{0,12}[号楼室栋幢座村组街路院])";

    private static final Pattern LIVES = Pattern.compile(
            "(?<label>户籍(?:所在)?地|户籍地?址|现住址?|家庭住址|(?:通讯|通信|联系|送达)地址(?=[：:为])|住址|家住|常住(?=[\\u4e00-\\u9fa5]{2,12}[省市县区])|现居住?于?|经常居(?:所|住)地|暂住地?|居住于|居住在"
                    + "|(?<=[，,。；;：:（(族\\n])住)(?:[：:为在于]|系)?(?!所|院|房|宿|宅|建|户|进|入|满|过|了|的|处|店|宾)"
                    + "(?<address>[\\u4e00-\\u9fa50-9A-Za-z×\\-—－#（）() ]{2,60}?)(?=" + WHO
                    + "|[，,。；;、\\n]|$)");
    private static final Pattern SEAT = Pattern.compile("(?:(?:男|女)[，,][^。\\n]{0,60}?|(?:[行部社室]|" + Organisation.COMPANY
            + "|" + Organisation.BRANCH + ")(?:[（(][^（()）]{0,40}[）)])?[，,。]\\s*)(?<label>住所地?|经营场所|营业地)[：:为]?"
            + "(?<address>[\\u4e00-\\u9fa50-9A-Za-z×\\-—－#（）() ]{2,60}?)(?=[，,。；;、\\n]|$)");
    private static final Pattern COUNTY = Pattern.compile(
            "^(?:中国)?(?:[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|特别行政区))?"
                    + "(?:[\\u4e00-\\u9fa5]{2,8}?(?:自治州|地区|盟|市))?(?:[\\u4e00-\\u9fa5]{1,8}?(?:自治县|县|自治旗|旗|市|(?<![小社园片街发辖])区))?");

    private static final Pattern TOWN = Pattern.compile("^[\\u4e00-\\u9fa5]{1,8}?(?:街道|[镇乡])(?=.{3})");
    /** 山水佳园15幢, or all up to the first digit where no house has one. */
    private static final Pattern UP_TO_HOUSE =
            Pattern.compile("^[\\u4e00-\\u9fa5]{2,12}\\d{1,4}(?:号楼|[幢栋座号])|^[\\u4e00-\\u9fa5]{4,16}(?=\\d|$)");

    /** 定安小区 of 中山路定安小区4号402室, 桃源街 of 桃源街118号: what may be told again without the house. */
    private static final Pattern PLACE_OF_HOME = Pattern.compile(
            "(?<=^|[省市县区旗镇乡路街道村办])[\\u4e00-\\u9fa5&&[^省市县区旗镇乡路街道村办]]{2,8}?(?:小区|花园|公寓|家园|嘎查|胡同|[街巷弄苑屯])(?!道|办|[\\u4e00-\\u9fa5]{0,6}(?:小区|花园))");

    /** 购买桃源街118号1单元: whether the street has two characters or three, nothing tells. */
    private static final Pattern HOUSE_IN_STREET = Pattern.compile(
            "([\\u4e00-\\u9fa5&&[^于在的与和由向至经沿省市县区旗镇乡某×]]{2,3}(街|巷|弄|胡同|小区|花园|公寓|苑))(?=\\d{1,5}(?:号|弄|幢|栋|-\\d)[^。；\\n]{0,14}?(?:室|单元|户))");

    private static final Pattern TOWN_AND_ROAD =
            Pattern.compile("^[\\u4e00-\\u9fa5]{1,6}(?:镇|乡|街道)[\\u4e00-\\u9fa5]{2,4}?(?:路|大道)");
    private static final Pattern NUMBER = Pattern.compile("[巷街路弄村](\\d{1,4}号)(?!楼)");

    /** 窑湾街办黄家冲组老屋. */
    private static final Pattern HOUSE_OF_SOMEBODY = Pattern.compile(
            "[\\u4e00-\\u9fa5&&[^于在的与和由向至将把到往省市县区旗]]{2,6}(?:街办|街道办?|[镇乡])[\\u4e00-\\u9fa5&&[^于在的与和由向至将把到往]]{2,10}[组屯村]\\d{0,3}号?(?=的?(?:家[中里]|老屋|老家|住处|住所|暂住|出租屋))");

    private static final int SHORTEST_HOME = 4;

    /** The words of a statute on jurisdiction. */
    private static final Pattern NO_ADDRESS = Pattern.compile("法院|辖区|不一致|两个以上");

    private static final String PART =
            "(?:\\d{1,5}|[A-Za-z甲乙丙丁东西南北]|[一二三四五六七八九十]{1,3})(?:号楼|号院|支弄|[号弄幢栋座区期楼层#]|单元|组团)[- ]?";
    private static final String HOUSE = "(?:\\d{1,4}|[A-Za-z甲乙丙丁东西南北]|[一二三四五六七八九十]{1,3})(?:号楼|[弄幢栋座]|单元)[- ]?";
    /** 翠柏路, with the words back to the county or town where one stands before it. */
    private static final String STREET =
            "(?:(?<=[省市县区旗镇乡])(?:[\\u4e00-\\u9fa5&&[^于在的与和由向至省市县区旗镇乡]]{1,6}[镇乡])?(?:[\\u4e00-\\u9fa5&&[^于在的与和由向至省市县区旗镇乡]]|(?<=[小社园])区){2,14}?)?";
    /** 18弄3号402室, 5幢1单元302, 3-2-501室: a house and its room, or a room alone. */
    private static final Pattern ROOM =
            Pattern.compile(STREET + "(?<![\\d第])(?:(?:" + PART + "){0,5}(?:\\d{1,3}-){0,3}\\d{1,5}室|(?:"
                    + PART + "){1,5}\\d{1,3}(?:-\\d{1,4}){1,3}(?!\\d)|(?:"
                    + PART + "){0,3}" + HOUSE + "(?:" + PART
                    + "){0,3}\\d{1,5}(?:-\\d{1,4})?(?:号(?=房[屋产])|号房|[号房](?![屋产]))?(?![\\d年月日元万条款.％%]))");

    /** 解放街221号的住房, 41号附2号: a house without a room. */
    private static final Pattern HOME = Pattern.compile(
            "(?:(?<=[省市县区旗镇乡])[\\u4e00-\\u9fa5&&[^于在的与和由向至省市县区旗镇乡]]{1,10}?|[\\u4e00-\\u9fa5&&[^于在的与和由向至经沿省市县区旗镇乡]]{1,3})(?:大道|[路街巷弄里兜村]|胡同)\\d{1,4}(?:-\\d{1,4}){0,3}号(?:附\\d{1,3}号)?(?!\\d|附|的?(?:[一二三底]楼|底层)?(?:门面|商铺|店|铺|厂|市场|营业))"
                    + "|(?<!第)\\d{1,4}号附\\d{1,3}号");

    private static final String SCHOOL = "小学|完小|中心小|附小|附中|村小|教学点|中学|初中|高中|学校|学园|幼儿园|幼稚园|托儿所";
    /** Where somebody goes to school tells who it is. */
    private static final Pattern GOES_TO = Pattern.compile(
            "(?<=就读于|就读在|就读|入读|转学到|转学至)(?![于在]|[\\u4e00-\\u9fa5]?某)[\\u4e00-\\u9fa50-9]{2,24}?(" + SCHOOL + ")");
    /** The name of any school, as far back as it can go: no name of one has such words. */
    private static final Pattern ANY_SCHOOL =
            Pattern.compile("[\\u4e00-\\u9fa5·0-9&&[^某系在于到与和及被由的是至去向从对为该读上因将送往告人等均也签约定订两所其各以关决收驳付还偿赔退担令]]{2,14}?(?:("
                    + SCHOOL + ")(?!教育|阶段|毕业|文化|生活|管理|校|食堂))");

    private static final Pattern CLASS = Pattern.compile(
            "[一二三四五六七八九初高\\d](?:年级|[一二三])(?:年级)?[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?班"
                    + "|[一二三四五六七八九]年级(?:学生)?|(?<=[学园校])[一二三四五六七八九十\\d]{1,3}[（(][一二三四五六七八九十\\d]{1,2}[）)]班|(?<=园)[大中小托][一二三四五六七八九十\\d]?班");

    private PrivatePlaces() {}

    /** Homes, rooms and the schools that somebody is said to go to, apart from each other. */
    static List<Find> find(String text) {
        List<Find> finds = new ArrayList<>();
        collect(LIVES.matcher(text), finds);
        collect(SEAT.matcher(text), finds);
        ROOM.matcher(text)
                .results()
                .map(room -> new Find(PersonalDatum.ADDRESS, room.start(), room.end(), room.group(), "×××"))
                .forEach(finds::add);
        List<Find> told = List.copyOf(finds);
        HOME.matcher(text)
                .results()
                .filter(home -> told.stream().noneMatch(find -> find.start() < home.end() && home.start() < find.end()))
                .map(home -> new Find(PersonalDatum.ADDRESS, home.start(), home.end(), home.group(), "×××"))
                .forEach(finds::add);
        HOUSE_OF_SOMEBODY
                .matcher(text)
                .results()
                .map(home -> new Find(PersonalDatum.ADDRESS, home.start(), home.end(), home.group(), "×××"))
                .forEach(finds::add);
        collect(GOES_TO, text, finds);
        return Find.apart(finds);
    }

    /**
     * What tells a home that the judgment gives with its county, for where it stands again without it: 萨如拉图雅嘎查 and 山水佳园15幢 of
     * 玉带街道山水佳园15幢3单元402室.
     */
    static Set<String> homes(String judgment) {
        Set<String> homes = new TreeSet<>();
        Matcher lives = LIVES.matcher(judgment);
        while (lives.find()) {
            String address = COUNTY.matcher(lives.group("address")).replaceFirst("");
            String local = TOWN.matcher(address).replaceFirst("");
            Matcher house = UP_TO_HOUSE.matcher(local.isEmpty() ? address : local);
            if (NO_ADDRESS.matcher(address).find()) {
                continue;
            }
            if (house.find() && house.group().length() >= SHORTEST_HOME) {
                homes.add(house.group());
            }
            String others = judgment.replace(lives.group("address"), "");
            TOWN_AND_ROAD
                    .matcher(address)
                    .results()
                    .map(MatchResult::group)
                    .filter(road ->
                            !Pattern.compile(road + "\\d").matcher(others).find()) // a shop in the same road
                    .forEach(homes::add);
            NUMBER.matcher(address).results().forEach(number -> homes.add(number.group(1) + "院"));
            PLACE_OF_HOME.matcher(address).results().map(MatchResult::group).forEach(homes::add);
        }
        HOUSE_IN_STREET.matcher(judgment).results().forEach(house -> {
            homes.add(house.group(1));
            homes.add(house.group(1)
                    .substring(house.group(1).length() - house.group(2).length() - 2));
        });
        return homes;
    }

    private static void collect(Matcher lives, List<Find> finds) {
        while (lives.find()) {
            String address = lives.group("address");
            Matcher county = COUNTY.matcher(address);
            int kept = county.find() ? county.end() : 0;
            if (kept < address.length() && !NO_ADDRESS.matcher(address).find()) {
                int start = kept == 0 ? lives.start("label") : lives.start("address") + kept;
                finds.add(
                        new Find(PersonalDatum.ADDRESS, start, lives.end("address"), address, kept == 0 ? "住址略" : ""));
            }
        }
    }

    /** Every school with its class, of a judgment that speaks of a minor. */
    static List<Find> schools(String text) {
        List<Find> finds = new ArrayList<>();
        collect(ANY_SCHOOL, text, finds);
        CLASS.matcher(text)
                .results()
                .map(school -> new Find(PersonalDatum.SCHOOL, school.start(), school.end(), school.group(), "某班"))
                .forEach(finds::add);
        return Find.apart(finds);
    }

    private static void collect(Pattern schools, String text, List<Find> finds) {
        schools.matcher(text)
                .results()
                .map(school -> new Find(
                        PersonalDatum.SCHOOL, school.start(), school.end(), school.group(), "某" + school.group(1)))
                .forEach(finds::add);
    }
}
