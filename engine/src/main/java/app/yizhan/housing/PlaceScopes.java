package app.yizhan.housing;

import app.yizhan.housing.internal.BuildingRow;
import app.yizhan.housing.internal.PlaceMapper;
import app.yizhan.housing.internal.RoomRow;
import app.yizhan.organisation.RoleScope;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Buildings, floors and rooms as places for which roles are granted. */
@Configuration(proxyBeanMethods = false)
class PlaceScopes {

    private record Scope(String type, Supplier<Set<String>> read) implements RoleScope {

        @Override
        public Set<String> codes() {
            return read.get();
        }
    }

    @Bean
    RoleScope buildingScope(PlaceMapper places) {
        return new Scope(
                "building",
                () -> places.findBuildings().stream().map(BuildingRow::code).collect(Collectors.toSet()));
    }

    @Bean
    RoleScope floorScope(PlaceMapper places) {
        return new Scope("floor", () -> {
            var buildings =
                    places.findBuildings().stream().collect(Collectors.toMap(BuildingRow::id, BuildingRow::code));
            return places.findRooms().stream()
                    .map(room -> Places.floor(buildings.getOrDefault(room.buildingId(), ""), room.floor()))
                    .collect(Collectors.toSet());
        });
    }

    @Bean
    RoleScope roomScope(PlaceMapper places) {
        return new Scope(
                "room", () -> places.findRooms().stream().map(RoomRow::code).collect(Collectors.toSet()));
    }
}
