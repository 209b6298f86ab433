package app.yizhan.ui.security;

import app.yizhan.organisation.Accounts;
import app.yizhan.organisation.People;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.text.RefusalWords;
import app.yizhan.ui.text.UiTexts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** Log-in, first log-in with a one-time code, and the choice of language. */
@Controller
class PublicPages {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    private static final int A_YEAR = 365 * 24 * 3600;
    private static final Set<String> NOTES = Set.of("wrong", "wait", "again", "logout", "activated");

    private final Accounts accounts;
    private final People people;
    private final UiTexts texts;
    private final PublicPage login;
    private final PublicPage activation;

    PublicPages(Accounts accounts, People people, UiTexts texts) {
        this.accounts = accounts;
        this.people = people;
        this.texts = texts;
        this.login = new PublicPage("login.html", texts);
        this.activation = new PublicPage("activate.html", texts);
    }

    @GetMapping(path = "/login", produces = HTML)
    @ResponseBody
    String login(HttpServletRequest request, CsrfToken csrf) {
        var locale = locale(request);
        String note = NOTES.stream()
                .filter(n -> request.getParameter(n) != null)
                .findFirst()
                .map(n -> note(
                        n.equals("wrong") || n.equals("wait"),
                        texts.getTranslation("login." + n, locale, minutes(request.getParameter("wait")))))
                .orElse("");
        return page(login, locale, csrf, Map.of("note", note));
    }

    /** As the address says; whoever changes it reads only how long one waits at most. */
    private static String minutes(@Nullable String given) {
        return given != null && given.matches("[1-9]|[12]\\d|30") ? given : "30";
    }

    @GetMapping(path = "/activate", produces = HTML)
    @ResponseBody
    String activation(HttpServletRequest request, CsrfToken csrf) {
        var locale = locale(request);
        String note =
                request.getParameter("again") == null ? "" : note(false, texts.getTranslation("login.again", locale));
        return page(activation, locale, csrf, Map.of("note", note));
    }

    @PostMapping(path = "/activate", produces = HTML)
    @ResponseBody
    String activate(
            @RequestParam String number,
            @RequestParam String code,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf)
            throws IOException {
        var locale = locale(request);
        if (!password.equals(repeated)) {
            return again(locale, csrf, number, texts.getTranslation("activate.differ", locale));
        }
        try {
            accounts.activate(number.strip(), code.strip(), password, request.getRemoteAddr());
            response.sendRedirect(request.getContextPath() + "/login?activated");
            return "";
        } catch (Refusal refused) {
            return again(locale, csrf, number, new RefusalWords(texts, locale).of(refused));
        }
    }

    /** Remembers the language on this device, and for mails to whoever is logged in; goes back, only to a page of ours. */
    @GetMapping("/ui/language")
    void language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var cookie = new Cookie(ChosenLocale.COOKIE, ChosenLocale.of(to).getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        if (request.getUserPrincipal() != null) {
            people.changeLocale(request.getUserPrincipal().getName(), ChosenLocale.of(to));
        }
        boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        response.sendRedirect(request.getContextPath() + (ours ? back : "/"));
    }

    private String again(Locale locale, CsrfToken csrf, String number, String sentence) {
        return page(activation, locale, csrf, Map.of("note", note(true, sentence), "number", number));
    }

    private String page(PublicPage page, Locale locale, CsrfToken csrf, Map<String, String> more) {
        boolean english = locale.getLanguage().equals("en");
        var values = new HashMap<>(more);
        values.put("lang", english ? "en" : "zh-CN");
        values.put("other", english ? "zh" : "en");
        values.put("csrfName", csrf.getParameterName());
        values.put("csrf", csrf.getToken());
        values.put("map", new PublicPage("map.html", texts).in(locale, Map.of()));
        return page.in(locale, values);
    }

    private static String note(boolean wrong, String sentence) {
        return "<div class=\"note " + (wrong ? "late" : "info") + "\" role=\"alert\"><div>"
                + HtmlUtils.htmlEscape(sentence) + "</div></div>";
    }

    private static Locale locale(HttpServletRequest request) {
        return ChosenLocale.from(request.getCookies())
                .orElseGet(() -> ChosenLocale.of(request.getLocale().getLanguage()));
    }
}
