package org.mingfa.text.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a natural person lives; what is more exact than the county goes (article 11(一)). A company's seat goes with its name. */
public final class HomeAddress {

    private static final Pattern LIVES =
            Pattern.compile("(?<label>户籍(?:所在)?地|户籍地?址|现住址?|家庭住址|住址|家住|经常居(?:所|住)地|暂住地?|居住于|居住在"
                    + "|(?<=[，,。；;：:（(族\\n])住)(?:[：:为在于]|系)?(?!所|院|房|宿|宅|建|户|进|入|满|过|了|的|处|店|宾)"
                    + "(?<address>[\\u4e00-\\u9fa50-9A-Za-z×\\-—－#（）() ]{2,60}?)(?=[，,。；;、\\n]|$)");
    private static final Pattern SEAT = Pattern.compile(
            "(?:(?:男|女)[，,][^。\\n]{0,60}?|(?:公司|行|厂|店|部|社|集团|室)(?:[（(][^（()）]{0,40}[）)])?[，,。]\\s*)(?<label>住所地?|经营场所|营业地)[：:为]?"
                    + "(?<address>[\\u4e00-\\u9fa50-9A-Za-z×\\-—－#（）() ]{2,60}?)(?=[，,。；;、\\n]|$)");
    private static final Pattern COUNTY = Pattern.compile(
            "^(?:中国)?(?:[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|特别行政区))?"
                    + "(?:[\\u4e00-\\u9fa5]{2,8}?(?:自治州|地区|盟|市))?(?:[\\u4e00-\\u9fa5]{1,8}?(?:自治县|县|自治旗|旗|市|(?<![小社园片街发辖])区))?");

    /** The words of a statute on jurisdiction. */
    private static final Pattern NO_ADDRESS = Pattern.compile("法院|辖区|不一致|两个以上");

    private HomeAddress() {}

    public static List<Find> find(String text) {
        List<Find> finds = new ArrayList<>();
        collect(LIVES.matcher(text), finds);
        collect(SEAT.matcher(text), finds);
        return Find.apart(finds);
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
}
