# make run · make test · make format. Each works on a fresh clone with Maven, npm and some JDK >= 21 among those installed.
PORT ?= 8080
DATA ?= data
KILLS ?= 3
# what starts fastest; a demo never runs long enough for the rest to pay
JAVA_OPTS ?= -XX:TieredStopAtLevel=1 -XX:+UseSerialGC

MAVEN = tools/maven
JAR = ui/target/yizhan.jar
# folders too: their time changes when a file comes or goes
SOURCES := $(shell find pom.xml db-migrations forms engine processes ui \
	\( -name target -o -name node_modules -o -name generated -o -name test -o -name bundles \) -prune -o \
	\( -name pom.xml -o -path '*/src/main/*' \) -print)

.PHONY: run build test trust-short format clean

run: build
	@exec "$$(tools/find-jdk)/bin/java" $(JAVA_OPTS) -jar $(JAR) --server.port=$(PORT) --yizhan.data="$(DATA)" --spring.profiles.active=demo

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
	@status=0; $(MAVEN) clean verify -Dmaven.test.failure.ignore=true || status=$$?; tools/report-tests || status=1; exit $$status

# the tests of docs/trust.md alone; make trust-short KILLS=100 for a long night
trust-short:
	@tools/provide-node
	@$(MAVEN) clean verify -Dgroups=trust -Dtrust.kills=$(KILLS)

format:
	@$(MAVEN) -q spotless:apply

clean:
	@$(MAVEN) -q clean
