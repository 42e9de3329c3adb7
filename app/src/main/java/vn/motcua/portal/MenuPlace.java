package vn.motcua.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.portal.spi.MenuEntry;

/**
 * A place in the menu: an entry, or several of one area behind a handle.
 *
 * @param key the message key of the entry, or of the area
 * @param entries one, or what the drawer holds
 */
public record MenuPlace(String key, List<MenuEntry> entries) {

    private static final int OPEN = 6; // so many lie open on a phone, too
    private static final int DRAWER = 2;

    public MenuPlace {
        entries = List.copyOf(entries);
    }

    /** True if it is a drawer. */
    public boolean drawer() {
        return entries.size() > 1;
    }

    /** True if these are too many to lie open on a phone. */
    static boolean many(List<MenuEntry> menu) {
        return menu.size() > OPEN;
    }

    /** The places of these entries in their order. If there are many, what is of one area lies in a drawer, at the place of its first entry. */
    static List<MenuPlace> of(List<MenuEntry> menu) {
        Map<String, List<MenuEntry>> places = new LinkedHashMap<>();
        for (MenuEntry entry : menu) {
            String area = entry.area();
            boolean kept = area != null && many(menu) && ofArea(menu, area) >= DRAWER;
            places.computeIfAbsent(kept ? area : entry.href(), any -> new ArrayList<>())
                    .add(entry);
        }
        return places.entrySet().stream()
                .map(one -> one.getValue().size() > 1
                        ? new MenuPlace(one.getKey(), one.getValue())
                        : new MenuPlace(one.getValue().getFirst().key(), one.getValue()))
                .toList();
    }

    private static long ofArea(List<MenuEntry> menu, String area) {
        return menu.stream().filter(entry -> area.equals(entry.area())).count();
    }
}
