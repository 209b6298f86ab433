package app.yizhan.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the application loads: Aura, then our values for its inputs, then our own parts. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("theme/tokens.css")
@StyleSheet("theme/aura.css")
@StyleSheet("theme/base.css")
@StyleSheet("theme/shell.css")
@StyleSheet("theme/line.css")
@StyleSheet("theme/pages.css")
@StyleSheet("theme/phone.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@LoadDependenciesOnStartup({})
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "theme/favicon.svg");
    }
}
