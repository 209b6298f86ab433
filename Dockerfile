# make build, then docker build: the application is built outside, so that the image holds a JRE and the application alone.
FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --uid 10001 yizhan && mkdir /data && chown yizhan /data
COPY ui/target/app /app
USER yizhan
ENV YIZHAN_DATA=/data TZ=Asia/Shanghai
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/app/yizhan.jar"]
