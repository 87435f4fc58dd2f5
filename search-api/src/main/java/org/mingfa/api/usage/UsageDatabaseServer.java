package org.mingfa.api.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingfa.access.OwnersFile;
import org.mingfa.api.settings.InvalidSettingException;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.text.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The ledger on a PostgreSQL server, which several services may share. */
record UsageDatabaseServer(
        String url, @Nullable String user, @Nullable String password) implements UsageDatabase {

    private static final String FORM = "jdbc:postgresql://";

    /** Addresses stand in logs and lists of processes. */
    private static final Pattern SECRET = Pattern.compile("[?&](password|user)=|//[^/]*@");

    /** On this machine, or known by its certificate. */
    private static final Pattern VERIFIED = Pattern.compile(
            "^jdbc:postgresql://(?:localhost|127[.0-9]*|\\[::1])(?::\\d+)?/|[?&]sslmode=verify-(?:full|ca)(?:&|$)");

    private static final Logger LOG = LoggerFactory.getLogger(UsageDatabaseServer.class);

    static UsageDatabaseServer of(MingfaSettings.Usage settings) {
        String url = String.valueOf(settings.url());
        if (!url.startsWith(FORM)) {
            throw new InvalidSettingException("mingfa.usage.url 应为 " + FORM + "主机:端口/数据库；不写则用数据目录下的文件。");
        }
        if (SECRET.matcher(url).find()) {
            throw new InvalidSettingException(
                    "mingfa.usage.url 不写用户和密码；用户写在 mingfa.usage.user，密码写在只有本人可读的文件，以 mingfa.usage.password-file 指明。");
        }
        if (!VERIFIED.matcher(url).find()) {
            LOG.warn("用量数据库在别的机器上，连接没有核对它的证书：在 mingfa.usage.url 的末尾加 ?sslmode=verify-full（自备 CA：&sslrootcert=文件）。");
        }
        return new UsageDatabaseServer(url, settings.user(), password(settings.passwordFile()));
    }

    private static @Nullable String password(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            OwnersFile.check(file);
            return Files.readString(file).strip();
        } catch (Refusal open) {
            throw new InvalidSettingException(open.detail());
        } catch (IOException e) {
            throw new InvalidSettingException("mingfa.usage.password-file：读不到文件 " + file + "。");
        }
    }

    @Override
    public DataSource open() {
        Properties settings = new Properties(); // what the address says counts before these
        settings.setProperty("ApplicationName", "mingfa");
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("socketTimeout", "8");
        settings.setProperty("logServerErrorDetail", "false");
        DriverManagerDataSource source = new DriverManagerDataSource(url, settings);
        if (user != null) {
            source.setUsername(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }

    /** A commit is on the server's disk when it is answered. */
    @Override
    public String keeping() {
        return "";
    }

    @Override
    public String closing() {
        return "";
    }

    @Override
    public String emptying() {
        return "";
    }

    @Override
    public void note(@Nullable String trouble) {
        // its log and its monitoring are the operator's
    }

    @Override
    public String hint() {
        return url + " 是否在运行，用户、密码和数据库的所有者是否正确？";
    }

    @Override
    public String toString() {
        return url;
    }
}
