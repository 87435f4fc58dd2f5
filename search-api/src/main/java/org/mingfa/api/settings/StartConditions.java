package org.mingfa.api.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.text.problem.NearestName;
import org.springframework.core.env.Environment;

/** What must hold before the service starts: a port that is free, a data directory that can be used, a known engine. */
final class StartConditions {

    private static final int LAST_PORT = 65535;

    private final Environment settings;

    StartConditions(Environment settings) {
        this.settings = settings;
    }

    /** {@link InvalidSettingException} says what does not hold. */
    void check() {
        checkEngine(settings.getProperty("mingfa.engine"));
        checkPort(
                host(settings.getProperty("mingfa.host", "127.0.0.1")),
                port(settings.getProperty("mingfa.port", "8080")));
        checkData(Path.of(settings.getProperty("mingfa.data", "./data")).toAbsolutePath());
    }

    private static void checkEngine(@Nullable String engine) {
        if (engine == null) {
            return;
        }
        List<String> known =
                SearchEngine.all().stream().map(SearchEngine::name).sorted().toList();
        if (!known.contains(engine)) {
            throw new InvalidSettingException(
                    "--engine：没有名为 \"" + engine + "\" 的检索引擎" + NearestName.hint(engine, known));
        }
    }

    private static InetAddress host(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new InvalidSettingException("--host：没有名为 \"" + host + "\" 的地址；只在本机用 127.0.0.1，对外用 0.0.0.0。");
        }
    }

    /** 0 is any free port: for tests, as --mingfa.port, and not offered to users. */
    private static int port(String port) {
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number <= LAST_PORT) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below, in the same words
        }
        throw new InvalidSettingException(badPort(port));
    }

    static String badPort(String port) {
        return "--port：应为 1 至 65535 的整数，收到“" + port + "”。";
    }

    private static void checkPort(InetAddress host, int port) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true); // as the server does: a port that was just left can be taken
            trial.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw InvalidSettingException.unavailable("不能在 " + host.getHostAddress() + " 的端口 " + port + " 上监听（"
                    + e.getMessage() + "）。可能已被占用：结束占用它的程序，或以 --port 另选一个。");
        }
    }

    private static void checkData(Path data) {
        Path existing = data;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw InvalidSettingException.unavailable(existing + " 是文件，不能作数据目录。以 --data 另选一个。");
        }
        if (!Files.isWritable(existing)) {
            throw InvalidSettingException.unavailable("数据目录 " + data + " 不可写。改变它的权限，或以 --data 另选一个。");
        }
        if (existing.equals(data)) {
            closeToOthers(data);
        }
    }

    private static void closeToOthers(Path data) {
        try {
            DurableFiles.ownDirectory(data);
        } catch (IOException e) {
            throw InvalidSettingException.unavailable(
                    "数据目录 " + data + " 的权限不能收紧（" + e.getMessage() + "）。改变它的所有者，或以 --data 另选一个。");
        }
    }
}
