# make run · make demo-data · make test · make bench · make format. Each works on a fresh clone with Maven, npm and some JDK >= 21 among those installed.
PORT ?= 8080
DATA ?= data
KILLS ?= 3
# what starts fastest; a demo never runs long enough for the rest to pay
JAVA_OPTS ?= -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=240m

MAVEN = tools/maven
JAR = ui/target/yizhan.jar
# the same application with its classes beside it, which Java reads faster; what it has read once it keeps for the next start
START = exec "$$(tools/find-jdk)/bin/java" $(JAVA_OPTS) -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=ui/target/yizhan.jsa "-Xlog:cds*=off" -jar ui/target/app/yizhan.jar
# folders too: their time changes when a file comes or goes
SOURCES := $(shell find pom.xml db-migrations forms engine processes ui \
	\( -name target -o -name node_modules -o -name generated -o -name test -o -name bundles \) -prune -o \
	\( -name pom.xml -o -path '*/src/main/*' \) -print)

.PHONY: run demo-data build test trust-short trust rebuild-inbox bench format clean

run: build
	@$(START) --server.port=$(PORT) --yizhan.data="$(DATA)" --spring.profiles.active=demo

# fills an empty folder with the college and the twelve weeks before today, lived through by the real processes; then make run
demo-data: build
	@$(START) demo-data --yizhan.data="$(DATA)" --spring.profiles.active=demo

build: $(JAR)

$(JAR): $(SOURCES)
	@tools/provide-node
	@echo "Building Yizhan; the first time this takes some minutes …"
	@$(MAVEN) -q clean package -DskipTests
	@touch $(JAR)

test:
	@tools/provide-node
	@tools/provide-browser
	@# a failure in one module does not hide those of the next; the report fails the run
	@status=0; $(MAVEN) -T 2 clean verify -Dmaven.test.failure.ignore=true || status=$$?; tools/report-tests || status=1; exit $$status

# the tests of docs/trust.md alone, some of them longer than in make test; make trust-short KILLS=100 for a long night
trust-short:
	@tools/provide-node
	@$(MAVEN) clean verify -Dgroups=trust -Dyizhan.trust.databases=both -Dtrust.kills=$(KILLS) -Dyizhan.trust.mail-kills=10 -Dyizhan.trust.tasks=600 -Dtrust.return.steps=500 \
		-Dyizhan.trust.pool-seconds=30

# the same tests as far as they go in about NIGHT minutes for R13 and some hours for the rest, on H2 and on MariaDB: make trust NIGHT=120
NIGHT ?= 60
trust:
	@tools/provide-node
	@$(MAVEN) clean verify -Dgroups=trust -Dyizhan.trust.databases=both -Dtrust.kills=100 -Dyizhan.trust.mail-kills=200 -Dyizhan.trust.tasks=20000 \
		-Dyizhan.trust.rungs=5000 -Dyizhan.trust.pool-seconds=1800 \
		-Dyizhan.fuzz.calls=50000 -Dtrust.return.steps=1000000 -Dtrust.return.minutes=$(NIGHT)

# derives the inboxes of the demo again; its own database must not be open elsewhere
rebuild-inbox: build
	@$(START) rebuild-inbox --yizhan.data="$(DATA)" --spring.profiles.active=demo

# ours beside plain engines on one database, by hand only: make bench BENCH="sizes=20000 seconds=3" (docs/benchmarks.md)
bench:
	@$(MAVEN) -q -Pbench -pl benchmarks -am package -DskipTests
	@exec "$$(tools/find-jdk)/bin/java" -Xmx4g -Duser.timezone=Asia/Shanghai -jar benchmarks/target/benchmarks.jar $(BENCH)

format:
	@$(MAVEN) -q spotless:apply

clean:
	@$(MAVEN) -q clean
